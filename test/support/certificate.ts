/**
 * A throw-away certificate for the tests' https server, made anew each time and written nowhere: Word on the web speaks to add-ins over
 * https only. Node has no function for certificates, so the few DER values are put together here (RFC 5280, 4.1; ITU-T X.690).
 */
import { generateKeyPairSync, sign } from 'node:crypto';

/** Tag, length, content. */
const der = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  const length =
    body.length < 0x80
      ? [body.length]
      : body.length < 0x100
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};

const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
const set = (...content: readonly Buffer[]): Buffer => der(0x31, ...content);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const text = (value: string): Buffer => der(0x0c, Buffer.from(value, 'utf8'));
const utcTime = (value: string): Buffer => der(0x17, Buffer.from(value, 'ascii'));

/** ecdsa-with-SHA256 (1.2.840.10045.4.3.2). */
const algorithm = sequence(oid('2a8648ce3d040302'));
/** commonName (2.5.4.3). */
const name = sequence(set(sequence(oid('550403'), text('decuong test'))));

/** Key and self-signed certificate as PEM. No name of a host is in it: the tests' browser is told to accept it as it is. */
export const makeCertificate = (): { readonly key: string; readonly cert: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const toBeSigned = sequence(
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  // A bit string begins with the number of bits that its last byte does not use.
  const certificate = sequence(toBeSigned, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
};

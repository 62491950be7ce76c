/** Hands bytes to the browser as a file of this name; it decides where they go. */
export const download = (bytes: Uint8Array, name: string): void => {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A browser may read the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

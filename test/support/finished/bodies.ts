/** The text of every section. */
import { percent, thousands, two } from './figures.js';
import { membersTable, rankingTable, resultsTable, targetsTable } from './tables.js';
import { line } from './types.js';
import type { Facts, Line, Piece, Style } from './types.js';

const bullet = (text: string): Line => line(`- ${text}`, { align: 'both' });
const prose = (text: string): Line => line(text, { align: 'both' });

/** What stands in each leaf. Every section says something of its own. */
export const bodiesOf = (facts: Facts, style: Style): Readonly<Record<string, readonly Piece[]>> => {
  const { before, after, end, start, admitted, admittedTarget, households, poor, income } = facts;
  const n = (count: number): string => two(count, style);
  const lastYear = before[1] - 1;
  const tables = style.figures !== 'sentences';
  const sentences = style.figures !== 'tables';
  const [, assessed = 1, excellent = 0, good = 0, done = 0] = facts.ranking.at(-1) ?? [];
  return {
    'p1.i': [
      prose(
        `${facts.cell} trực thuộc ${facts.party}, được thành lập năm 1998, phụ trách địa bàn ${thousands(households)} hộ dân.`,
      ),
      ...(sentences
        ? [
            prose(
              `Đến nay, tổng số đảng viên của chi bộ là ${n(end.all)} đồng chí (chính thức ${n(end.full)}, dự bị ${n(end.probation)}); nữ ${n(end.women)} đồng chí, chiếm ${percent(end.women, end.all)}%. Đầu nhiệm kỳ, chi bộ có ${n(start.all)} đảng viên.`,
            ),
          ]
        : []),
      prose(
        'Thuận lợi cơ bản là nội bộ đoàn kết, được cấp ủy cấp trên quan tâm chỉ đạo. Khó khăn là địa bàn rộng, một số đảng viên cao tuổi, sức khỏe yếu.',
      ),
      ...(tables ? [membersTable(facts)] : []),
    ],
    'p1.ii.1.1': [
      bullet(
        `Hằng năm, chi bộ xây dựng chương trình công tác sát với nhiệm vụ được giao; ${sentences ? `kết nạp ${n(admitted)}/${n(admittedTarget)} đảng viên, đạt ${percent(admitted, admittedTarget)}% chỉ tiêu Nghị quyết` : 'phân công từng đồng chí phụ trách từng việc'}.`,
      ),
      bullet(`Thu nhập bình quân tăng từ ${income[0]} triệu đồng/người/năm lên ${income[1]} triệu đồng/người/năm.`),
      bullet(`Hộ nghèo còn ${poor} hộ, chiếm ${percent(poor, households, 2)}% (${poor}/${thousands(households)} hộ).`),
      ...(tables ? [resultsTable(facts)] : []),
    ],
    'p1.ii.1.2': [
      bullet('Quy chế dân chủ ở cơ sở được triển khai đến từng hộ dân; 12 việc dân bàn đều được niêm yết công khai.'),
      bullet(
        'Phong trào “Dân vận khéo” có 02 mô hình được công nhận, nổi bật là mô hình thắp sáng đường quê.'.replace(
          '02',
          n(2),
        ),
      ),
    ],
    'p1.ii.1.3': [
      bullet(
        'An ninh chính trị được giữ vững; công tác tuyển quân đạt 100% chỉ tiêu trên giao; tổ tự quản tuần tra mỗi tuần hai lần.',
      ),
    ],
    'p1.ii.1.4': [prose('Đơn vị ba năm liền được công nhận đạt chuẩn văn hóa; cảnh quan, môi trường luôn xanh, sạch.')],
    'p1.ii.2': [
      bullet(
        'Chi bộ tổ chức 24 cuộc học tập nghị quyết với 100% đảng viên tham dự; tư tưởng đảng viên ổn định, tin tưởng vào đường lối của Đảng.',
      ),
    ],
    'p1.ii.3': [
      bullet(
        'Việc học tập và làm theo Bác gắn với việc làm cụ thể; 100% đảng viên đăng ký nội dung rèn luyện; 02 mô hình được nhân rộng.'.replace(
          '02',
          n(2),
        ),
      ),
    ],
    'p1.ii.4': [
      bullet(
        'Các đoàn thể hoạt động đều tay, có 95% đoàn viên, hội viên tham gia phong trào; công tác dân vận bám sát từng khu dân cư.',
      ),
    ],
    'p1.ii.5.1': [
      bullet(
        `Chi bộ sinh hoạt đều 12 kỳ/năm, tỷ lệ đảng viên dự đạt 96,4%; năm ${lastYear} được xếp loại hoàn thành tốt nhiệm vụ.`,
      ),
    ],
    'p1.ii.5.2': [
      bullet(
        `Trong nhiệm kỳ ${style.term(before)}, chi bộ kết nạp được ${n(admitted)} đảng viên mới; tiếp nhận ${n(facts.arrived)} đảng viên chuyển đến.`,
      ),
      ...(sentences
        ? [
            bullet(
              `Năm ${lastYear} có ${n(assessed)} đảng viên được đánh giá: hoàn thành xuất sắc ${n(excellent)}, hoàn thành tốt ${n(good)}, hoàn thành ${n(done)}.`,
            ),
          ]
        : []),
      ...(tables ? [rankingTable(facts)] : []),
    ],
    'p1.ii.5.3': [
      bullet(
        'Công tác quy hoạch được rà soát mỗi năm; 05 đồng chí được cử đi bồi dưỡng lý luận chính trị; bảo vệ chính trị nội bộ đúng quy trình.'.replace(
          '05',
          n(5),
        ),
      ),
    ],
    'p1.ii.5.4': [
      bullet(
        'Chi bộ kiểm tra 03 đảng viên, giám sát 03 đảng viên; qua đó kịp thời nhắc nhở, chưa phát hiện dấu hiệu vi phạm.'.replaceAll(
          '03',
          n(3),
        ),
      ),
    ],
    'p1.ii.5.5': [
      bullet(
        'Chi ủy phân công rõ người, rõ việc; nền nếp họp chi ủy trước kỳ sinh hoạt được giữ vững, mỗi đồng chí đều nêu gương.',
      ),
    ],
    'p1.iii.1': [
      prose(
        'Ưu điểm nổi bật là hoàn thành hầu hết chỉ tiêu chủ yếu. Nguyên nhân là chi ủy đoàn kết, đảng viên gương mẫu, nhân dân đồng thuận.',
      ),
    ],
    'p1.iii.2': [
      prose(
        'Nhiệm vụ chính trị có mặt chưa đều: chỉ tiêu kết nạp đảng viên chưa đạt. Quy chế dân chủ, quốc phòng - an ninh, xây dựng chuẩn văn hóa còn lúc hình thức. Công tác chính trị tư tưởng, việc học tập và làm theo Bác, hoạt động đoàn thể, sinh hoạt chi bộ, công tác đảng viên, công tác cán bộ, kiểm tra giám sát và phương thức hoạt động của cấp ủy có nội dung chưa sâu.',
      ),
      prose(
        'Nguyên nhân chủ quan là do chi ủy chưa kịp thời đôn đốc, kiểm tra; nguyên nhân khách quan là nguồn kết nạp ít. Trách nhiệm trước hết thuộc về đồng chí Bí thư và các đồng chí chi ủy viên.',
      ),
    ],
    'p1.iii.3': [
      prose(
        'Một là, giữ vững nguyên tắc tập trung dân chủ và đoàn kết nội bộ. Hai là, phân công cụ thể, kiểm tra thường xuyên. Ba là, dựa vào dân để xây dựng Đảng.',
      ),
    ],
    'p2.i.1': [
      prose(
        'Trong nhiệm kỳ mới, kinh tế địa phương tiếp tục phát triển, hạ tầng giao thông được đầu tư, bộ máy hai cấp vận hành ổn định.',
      ),
    ],
    'p2.i.2': [
      prose(
        'Giá cả vật tư biến động, thời tiết thất thường, một bộ phận lao động trẻ đi làm xa nên nguồn phát triển đảng hạn chế.',
      ),
    ],
    'p2.ii.1': [
      prose(`Xây dựng chi bộ trong sạch, vững mạnh; phấn đấu đến năm ${after[1]} đơn vị là điểm sáng của địa phương.`),
    ],
    'p2.ii.2': [
      ...(sentences
        ? [
            bullet(`Kết nạp từ ${n(admitted + 1)} đảng viên trở lên trong cả nhiệm kỳ.`),
            bullet('Hằng năm, 100% đảng viên học tập, quán triệt chỉ thị, nghị quyết.'),
            bullet('Hằng năm, từ 90% đảng viên trở lên được xếp loại hoàn thành tốt nhiệm vụ trở lên.'),
            bullet(
              'Kiểm tra, giám sát 08 cuộc; xây dựng 03 mô hình học tập và làm theo Bác.'
                .replace('08', n(8))
                .replace('03', n(3)),
            ),
          ]
        : []),
      ...(tables ? [targetsTable(facts)] : []),
    ],
    'p2.iii.1': [
      bullet(
        `Chi ủy giao đồng chí Phó Bí thư phụ trách; quý I năm ${after[0] + 1} hoàn thành kế hoạch phát triển kinh tế, mỗi quý kiểm điểm một lần.`,
      ),
    ],
    'p2.iii.2': [
      bullet(
        `Đồng chí chi ủy viên phụ trách tuyên giáo tổ chức 4 buổi tuyên truyền mỗi năm, bắt đầu từ tháng 9 năm ${after[0]}.`,
      ),
    ],
    'p2.iii.3': [
      bullet('Mỗi đảng viên đăng ký một việc làm theo Bác trong tháng 01 hằng năm; chi ủy đánh giá vào tháng 12.'),
    ],
    'p2.iii.4': [
      bullet(
        'Giao Ban công tác Mặt trận và Chi đoàn nhận 02 công trình thanh niên, hoàn thành trước tháng 6 hằng năm.'.replace(
          '02',
          n(2),
        ),
      ),
    ],
    'p2.iii.5.1': [
      bullet('Bí thư chi bộ chuẩn bị nội dung sinh hoạt trước 5 ngày; mỗi quý một buổi sinh hoạt chuyên đề.'),
    ],
    'p2.iii.5.2': [
      bullet(
        `Phân công đảng viên chính thức giúp đỡ quần chúng ưu tú; đến năm ${after[1] - 1} hoàn thành chỉ tiêu kết nạp.`,
      ),
    ],
    'p2.iii.5.3': [
      bullet(
        'Chi ủy rà soát quy hoạch vào quý II hằng năm, cử 02 đồng chí học trung cấp lý luận chính trị.'.replace(
          '02',
          n(2),
        ),
      ),
    ],
    'p2.iii.5.4': [
      bullet(
        'Chi ủy kiểm tra 04 đảng viên, giám sát 04 đảng viên trong nhiệm kỳ, báo cáo kết quả vào tháng 11.'.replaceAll(
          '04',
          n(4),
        ),
      ),
    ],
    'p2.iii.5.5': [
      bullet('Bí thư phân công từng chi ủy viên theo dõi từng tổ đảng, mỗi tháng báo cáo một lần tại cuộc họp chi ủy.'),
    ],
    'p2.iv': [
      bullet(`Chi ủy tổ chức quán triệt Nghị quyết Đại hội đến 100% đảng viên trong quý III năm ${after[0]}.`),
      bullet('Các tổ đảng cụ thể hóa thành kế hoạch; chi bộ sơ kết sáu tháng, tổng kết một năm.'),
    ],
  };
};

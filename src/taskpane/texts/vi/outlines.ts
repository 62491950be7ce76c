/** Đề cương: which outline is in use, which there are, adding one. */

export const outlinesTexts = {
  outlines: {
    title: 'Đề cương',
    use: 'Dùng đề cương này',
    inUse: 'Đang dùng',
    back: 'Xong',
  },
};

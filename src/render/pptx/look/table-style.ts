/** The id of our table style, fixed so that tables copied between playbacks keep it. */
export const tableStyleId = '{7B1C5A0E-4D2F-4E8B-9C36-0A5D1E2F3B47}';

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml.';

/** Content types of the kinds of parts there are. */
export const contentType = {
  presentation: `${presentation}presentation.main+xml`,
  slide: `${presentation}slide+xml`,
  slideLayout: `${presentation}slideLayout+xml`,
  slideMaster: `${presentation}slideMaster+xml`,
  notesSlide: `${presentation}notesSlide+xml`,
  notesMaster: `${presentation}notesMaster+xml`,
  presProps: `${presentation}presProps+xml`,
  viewProps: `${presentation}viewProps+xml`,
  tableStyles: `${presentation}tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

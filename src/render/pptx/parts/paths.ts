/** Where parts are in the package. Numbers count from 1. */
export const paths = {
  presentation: 'ppt/presentation.xml',
  presProps: 'ppt/presProps.xml',
  viewProps: 'ppt/viewProps.xml',
  tableStyles: 'ppt/tableStyles.xml',
  master: 'ppt/slideMasters/slideMaster1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  core: 'docProps/core.xml',
  app: 'docProps/app.xml',
  theme: (number: number): string => `ppt/theme/theme${number}.xml`,
  layout: (number: number): string => `ppt/slideLayouts/slideLayout${number}.xml`,
  slide: (number: number): string => `ppt/slides/slide${number}.xml`,
  notes: (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`,
  logo: (kind: 'png' | 'jpeg'): string => `ppt/media/logo.${kind}`,
  picture: (number: number, extension: 'png' | 'svg'): string => `ppt/media/image${number}.${extension}`,
} as const;

/** An XML element with its children in order. Names keep their prefix: `w:p`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** Child elements, all or of one name. */
export const elementsOf = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** The first child element of this name. */
export const elementOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  elementsOf(element, name)[0]

/** The `w:val` of a child element. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  elementOf(element, name)?.attributes['w:val']

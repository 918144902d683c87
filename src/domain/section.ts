/** A term that gathers articles (a section, a tag, an author): its name as text, and the address of its page. */
export interface TermLink {
  slug: string;
  name: string;
}

/** A section as readers see it in the masthead. */
export interface Section extends TermLink {
  description: string;
  /** Articles in it. */
  count: number;
}

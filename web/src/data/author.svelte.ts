const kKey = "stemma-author";

function remembered(): string {
  try {
    return localStorage.getItem(kKey) ?? "";
  } catch {
    return "";
  }
}

// Who writes by hand; asked once and remembered by the browser.
class Author {
  name = $state(remembered());

  rename(name: string): void {
    this.name = name;
    try {
      localStorage.setItem(kKey, name);
    } catch {
      // Storage is switched off: the name lasts until the page is left.
    }
  }
}

export const author = new Author();

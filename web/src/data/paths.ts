// Addresses of the API's documents, relative to the page.
const part = encodeURIComponent;

export const storyPath = (story: string) => `api/stories/${part(story)}`;
export const claimPath = (story: string, claim: string) => `${storyPath(story)}/claims/${part(claim)}`;
export const graphPath = (story: string, claim: string) => `${storyPath(story)}/graph?claim=${part(claim)}`;
export const articlePath = (article: string) => `api/articles/${part(article)}`;
export const pairPath = (a: string, b: string) => `api/pairs/${part(a)}/${part(b)}`;
export const passagePath = (passage: string) => `api/passages/${part(passage)}`;
export const searchPath = (query: string, offset: number, limit: number) =>
  `api/search?q=${part(query)}&offset=${offset}&limit=${limit}`;

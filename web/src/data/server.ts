import { ApiError, StillWorking } from "./answer";
import type { Source } from "./source";

const kKept = 60; // documents kept in memory; a story of 3,000 articles is about 4 MB

export class ServerSource implements Source {
  readonly kind = "server";
  private readonly kept = new Map<string, unknown>();

  constructor(private readonly token: string) {}

  async get<T>(path: string): Promise<T> {
    if (this.kept.has(path)) return this.kept.get(path) as T;
    const value = await this.ask<T>(path, {});
    if (path !== "api/state") this.keep(path, value);
    return value;
  }

  // What was written may change any document.
  async post<T>(path: string, body: unknown): Promise<T> {
    const value = await this.ask<T>(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    });
    this.forget();
    return value;
  }

  forget(): void {
    this.kept.clear();
  }

  private keep(path: string, value: unknown): void {
    this.kept.set(path, value);
    const oldest = this.kept.keys().next().value;
    if (this.kept.size > kKept && oldest !== undefined) this.kept.delete(oldest);
  }

  private async ask<T>(path: string, init: RequestInit): Promise<T> {
    const headers = { ...init.headers, ...(this.token ? { "X-Stemma-Token": this.token } : {}) };
    const response = await fetch(path, { ...init, headers, credentials: "same-origin" }).catch(() => {
      throw new ApiError("offline", "The program does not answer. Start it again with “stemma serve STORE” and open the address that it prints.");
    });
    return read<T>(response);
  }
}

async function read<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => null)) as Record<string, never> | null;
  if (response.status === 202) throw new StillWorking(body?.progress ?? null);
  if (response.ok && body !== null) return body as T;
  const error = body?.error as { code: string; message: string } | undefined;
  throw new ApiError(error?.code ?? String(response.status), error?.message ?? fallback(response.status));
}

function fallback(status: number): string {
  if (status === 401 || status === 403)
    return "This address lacks its key. Open the whole address that “stemma serve” printed, with what stands after the question mark.";
  if (status === 404) return "This is not in the collection. Go back to the list of stories.";
  return `The program answered with status ${status}. Look at the terminal in which “stemma serve” runs.`;
}

import { describe } from "vitest";
import { memoryStore } from "../../src/vault/memory";
import { storeAcceptance } from "./store.acceptance";

describe("the store in memory", () => storeAcceptance(() => Promise.resolve(memoryStore())));

import { latePart } from "#ui/latePart.ts";

export const deviceListPart = latePart(async () => (await import("./DeviceList.tsx")).DeviceList);

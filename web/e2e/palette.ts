import {crc32, deflateSync} from 'node:zlib';
import type {Page} from '@playwright/test';

/** A PNG of 64 colours: screens have few, so that their letters stay sharp and the file is a fraction of the size. */
export async function shrink(page: Page, png: Buffer): Promise<Buffer> {
    const {width, height, palette, pixels} = await page.evaluate(reduced, png.toString('base64'));
    const indices = Buffer.from(pixels, 'base64');
    const rows = Buffer.alloc(height * (width + 1)); // each row begins with its filter: none
    for (let y = 0; y < height; ++y) indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', Buffer.from(palette)), chunk('IDAT', deflateSync(rows, {level: 9, memLevel: 9})), chunk('IEND', Buffer.alloc(0))]);
}

/** Width and height in pixels. */
export function sizeOf(png: Buffer): [number, number] {
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

function chunk(name: string, content: Buffer): Buffer {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const out = Buffer.alloc(named.length + 8);
    out.writeUInt32BE(content.length, 0);
    named.copy(out, 4);
    out.writeUInt32BE(crc32(named), named.length + 4);
    return out;
}

/** Runs in the browser: the commonest 64 colours of 5 bits a channel, each as the mean of its pixels; others become the nearest. */
async function reduced(png: string) {
    const picture = new Image();
    picture.src = 'data:image/png;base64,' + png;
    await picture.decode();
    const canvas = Object.assign(document.createElement('canvas'), {width: picture.width, height: picture.height});
    const brush = canvas.getContext('2d')!;
    brush.drawImage(picture, 0, 0);
    const {data, width, height} = brush.getImageData(0, 0, picture.width, picture.height);
    const bucket = (i: number) => ((data[i]! >> 3) << 10) | ((data[i + 1]! >> 3) << 5) | (data[i + 2]! >> 3);
    const sums = new Map<number, [count: number, red: number, green: number, blue: number]>();
    for (let i = 0; i < data.length; i += 4) {
        const sum = sums.get(bucket(i)) ?? [0, 0, 0, 0];
        sums.set(bucket(i), [sum[0] + 1, sum[1] + data[i]!, sum[2] + data[i + 1]!, sum[3] + data[i + 2]!]);
    }
    const mean = ([count, ...channels]: [number, number, number, number]) => channels.map((sum) => Math.round(sum / count));
    const colours = [...sums.values()].sort((a, b) => b[0] - a[0]).slice(0, 64).map(mean);
    const nearest = (colour: number[]) => {
        const far = colours.map((one) => one.reduce((sum, value, k) => sum + (value - colour[k]!) ** 2, 0));
        return far.indexOf(Math.min(...far));
    };
    const places = new Map([...sums].map(([key, sum]) => [key, nearest(mean(sum))]));
    let letters = '';
    for (let i = 0; i < data.length; i += 4) letters += String.fromCharCode(places.get(bucket(i))!);
    return {width, height, palette: colours.flat(), pixels: btoa(letters)};
}

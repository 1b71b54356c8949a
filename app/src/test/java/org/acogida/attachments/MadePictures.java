package org.acogida.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Pictures made for tests, and the blocks they are built of. */
public final class MadePictures {
    private MadePictures() {}

    /** Red above, blue below, green in the left corner above. */
    static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
    }

    static byte[] greyJpeg(int width, int height) {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_3BYTE_BGR), "png");
    }

    static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new AssertionError(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn(width, height, BufferedImage.TYPE_3BYTE_BGR), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] part(byte[] file, int from, int to) {
        return Arrays.copyOfRange(file, from, to);
    }

    /** A JPEG with a segment after its beginning. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        byte[] head = {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
        return joined(part(jpeg, 0, 2), head, content, part(jpeg, 2, jpeg.length));
    }

    /** Exif that tells how the camera was held, with the place in words and a small picture. */
    static byte[] exif(int orientation, boolean littleEndian, byte[] more) {
        byte[] order = ascii(littleEndian ? "II" : "MM");
        byte[] tiff = littleEndian
                ? new byte[] {
                    42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0, 0, 0, 0
                }
                : new byte[] {
                    0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
                };
        return joined(ascii("Exif\0\0"), order, tiff, more);
    }

    static byte[] withExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xE1, exif(orientation, true, ascii("GPSLatitude 14.68 GPSLongitude -92.14")));
    }

    static byte[] chunk(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            CRC32 crc = new CRC32();
            crc.update(ascii(name));
            crc.update(content);
            out.writeInt(content.length);
            out.write(ascii(name));
            out.write(content);
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG with a chunk after its head. */
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        return joined(part(png, 0, 33), chunk(name, content), part(png, 33, png.length));
    }

    /** The head of a PNG of that size, 8 bits of the kind of colours. */
    static byte[] pngHead(int width, int height, int bits, int colours, int interlace) {
        byte[] head = new byte[13];
        for (int i = 0; i < 4; i++) {
            head[i] = (byte) (width >> (24 - 8 * i));
            head[4 + i] = (byte) (height >> (24 - 8 * i));
        }
        head[8] = (byte) bits;
        head[9] = (byte) colours;
        head[12] = (byte) interlace;
        return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, chunk("IHDR", head));
    }

    /** Zeros, packed: a thousandth of their length. */
    static byte[] deflatedZeros(long length) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        byte[] packed = new byte[1 << 16];
        long left = length;
        while (!deflater.finished()) {
            if (deflater.needsInput() && left > 0) {
                int some = (int) Math.min(left, zeros.length);
                deflater.setInput(zeros, 0, some);
                left -= some;
                if (left == 0) {
                    deflater.finish();
                }
            }
            out.write(packed, 0, deflater.deflate(packed));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] packed = new byte[1 << 12];
        while (!deflater.finished()) {
            out.write(packed, 0, deflater.deflate(packed));
        }
        deflater.end();
        return out.toByteArray();
    }
}

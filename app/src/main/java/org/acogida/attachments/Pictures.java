package org.acogida.attachments;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a JPEG or PNG anew: upright, on white, of at most 1,600 pixels a side, as a JPEG that holds nothing but its pixels.
 * How large it is is known before it is decoded, and a large one is decoded coarsely.
 */
final class Pictures {
    /** The longest side of what is kept, in pixels: a page of paper can be read at it. */
    static final int LONGEST_KEPT = 1_600;

    private static final float QUALITY = 0.85f;
    private static final byte PNG = (byte) 0x89;

    private Pictures() {}

    /** The picture drawn anew. */
    static byte[] drawAnew(byte[] file) throws UnfitPicture {
        boolean png = file[0] == PNG;
        PictureParts parts = png ? PngParts.read(file) : JpegParts.read(file);
        try {
            return write(draw(decode(parts, png ? "png" : "jpeg"), parts.turn()));
        } catch (IOException | RuntimeException _) {
            throw new UnfitPicture(Fault.UNREADABLE);
        }
    }

    private static BufferedImage decode(PictureParts parts, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream bytes = new MemoryCacheImageInputStream(parts.plain())) {
            reader.setInput(bytes, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(parts.width(), parts.height()) / LONGEST_KEPT / 2 * 2);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage draw(BufferedImage source, Turn turn) {
        double scale = Math.min(1, (double) LONGEST_KEPT / Math.max(source.getWidth(), source.getHeight()));
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(
                turn.swaps() ? height : width, turn.swaps() ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = turn.upright(width, height);
        place.scale((double) width / source.getWidth(), (double) height / source.getHeight());
        pen.drawImage(source, place, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage drawn) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

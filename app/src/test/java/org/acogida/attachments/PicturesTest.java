package org.acogida.attachments;

import static org.acogida.attachments.MadePictures.jpeg;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final int NEAR = 60;

    private static BufferedImage drawn(byte[] file) throws UnfitPicture {
        return MadePictures.read(Pictures.drawAnew(file));
    }

    private static boolean is(BufferedImage image, double x, double y, Color colour) {
        Color there = new Color(image.getRGB((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1))));
        return Math.abs(there.getRed() - colour.getRed()) < NEAR
                && Math.abs(there.getGreen() - colour.getGreen()) < NEAR
                && Math.abs(there.getBlue() - colour.getBlue()) < NEAR;
    }

    /** The green corner above on the left is where whoever held the camera so had it; upright again, it is back there. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.1, 0.1, 200, 100", "2, 0.9, 0.1, 200, 100", "3, 0.9, 0.9, 200, 100", "4, 0.1, 0.9, 200, 100",
        "5, 0.1, 0.1, 100, 200", "6, 0.9, 0.1, 100, 200", "7, 0.9, 0.9, 100, 200", "8, 0.1, 0.9, 100, 200"
    })
    void itStandsUpright(int orientation, double x, double y, int width, int height) throws UnfitPicture {
        for (boolean littleEndian : new boolean[] {true, false}) {
            byte[] exif = MadePictures.exif(orientation, littleEndian, new byte[0]);
            BufferedImage image = drawn(MadePictures.withSegment(jpeg(200, 100), 0xE1, exif));
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(height);
            assertThat(is(image, x, y, Color.GREEN)).isTrue();
        }
    }

    @Test
    void aPngIsTurnedToo() throws UnfitPicture {
        byte[] exif = MadePictures.exif(6, true, new byte[0]);
        byte[] tiff = MadePictures.part(exif, 6, exif.length);
        BufferedImage image = drawn(MadePictures.withChunk(MadePictures.png(200, 100), "eXIf", tiff));
        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(is(image, 0.9, 0.1, Color.GREEN)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1600,1200,1600,1200",
        "3200,2400,1600,1200",
        "5000,300,1600,96",
        "300,5000,96,1600",
        "4000,3000,1600,1200",
        "40,30,40,30"
    })
    void itIsNoLargerThanCanBeRead(int width, int height, int keptWidth, int keptHeight) throws UnfitPicture {
        BufferedImage image = drawn(jpeg(width, height));
        assertThat(image.getWidth()).isEqualTo(keptWidth);
        assertThat(image.getHeight()).isEqualTo(keptHeight);
        assertThat(is(image, 0.1, 0.1, Color.GREEN)).isTrue();
        assertThat(is(image, 0.9, 0.3, Color.RED)).isTrue();
        assertThat(is(image, 0.5, 0.9, Color.BLUE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR_PRE})
    void whatIsSeeThroughStandsOnWhite(int type) throws UnfitPicture {
        byte[] nothing = MadePictures.written(new BufferedImage(50, 50, type), "png");
        assertThat(is(drawn(nothing), 0.5, 0.5, Color.WHITE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void greyAndCountedColoursAreTaken(int type) throws UnfitPicture {
        byte[] file = MadePictures.written(MadePictures.drawn(120, 80, type), "png");
        assertThat(drawn(file).getWidth()).isEqualTo(120);
    }

    @Test
    void theSamePictureGivesTheSameBytes() throws UnfitPicture {
        byte[] file = MadePictures.withExif(jpeg(300, 200), 1);
        assertThat(Pictures.drawAnew(file)).isEqualTo(Pictures.drawAnew(file));
    }
}

package org.acogida.attachments;

import static org.acogida.attachments.HostileFile.damaged;
import static org.acogida.attachments.HostileFile.marked;
import static org.acogida.attachments.HostileFile.picture;
import static org.acogida.attachments.HostileFile.refused;
import static org.acogida.attachments.MadePictures.ascii;
import static org.acogida.attachments.MadePictures.chunk;
import static org.acogida.attachments.MadePictures.deflated;
import static org.acogida.attachments.MadePictures.deflatedZeros;
import static org.acogida.attachments.MadePictures.joined;
import static org.acogida.attachments.MadePictures.jpeg;
import static org.acogida.attachments.MadePictures.part;
import static org.acogida.attachments.MadePictures.png;
import static org.acogida.attachments.MadePictures.pngHead;
import static org.acogida.attachments.MadePictures.withChunk;
import static org.acogida.attachments.MadePictures.withSegment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.acogida.attachments.HostileFile.Becomes;
import org.acogida.procedure.ActiveContent;
import org.acogida.procedure.AttachmentPurpose;

/** Files made to do harm, always the same ones. */
final class HostileFiles {
    /** Stands in what must not come out again. */
    static final String CANARY = "<script>alert('canary')</script>";

    private static final byte[] JPEG = jpeg(320, 240);
    private static final byte[] PNG = png(320, 240);
    private static final byte[] IMAGE_END = chunk("IEND", new byte[0]);
    private static final byte[] ZIP = ascii("PK\u0003\u0004\u0014\0\0\0canary.js" + CANARY);
    private static final int BOMB = 200 << 20;

    private final List<HostileFile> files = new ArrayList<>();

    private HostileFiles() {}

    static List<HostileFile> list() {
        HostileFiles made = new HostileFiles();
        made.otherKinds();
        made.polyglots();
        made.broken();
        made.bombs();
        made.metadata();
        made.names();
        made.pdfs();
        made.damagedByChance();
        return List.copyOf(made.files);
    }

    /** Whatever their names say. */
    private void otherKinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("SVG with script", "<svg xmlns='http://www.w3.org/2000/svg'>" + CANARY + "</svg>");
        kinds.put(
                "XML with an entity",
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>");
        kinds.put("HTML", "<!DOCTYPE html>" + CANARY);
        kinds.put("HTML after a byte order mark", "\u00ef\u00bb\u00bf<html>" + CANARY);
        kinds.put("JavaScript", "alert('canary')");
        kinds.put("PHP", "<?php system($_GET['c']); ?>");
        kinds.put("JSP", "<% Runtime.getRuntime().exec(request.getParameter(\"c\")); %>");
        kinds.put("shell script", "#!/bin/sh\nrm -rf ~\n");
        kinds.put("batch file", "@echo off\r\ndel *.*\r\n");
        kinds.put("GIF", "GIF89a\u0001\0\u0001\0\0\0\0;");
        kinds.put("GIF that is JavaScript", "GIF89a=1;alert('canary')");
        kinds.put("BMP", "BM\0\0\0\0\0\0\0\0");
        kinds.put("TIFF", "II*\0\b\0\0\0");
        kinds.put("BigTIFF", "MM\0+\0\b\0\0");
        kinds.put("WebP", "RIFF$\0\0\0WEBPVP8 ");
        kinds.put("HEIC", "\0\0\0\u0018ftypheic\0\0\0\0");
        kinds.put("AVIF", "\0\0\0\u0018ftypavif\0\0\0\0");
        kinds.put("JPEG 2000", "\0\0\0\fjP  \r\n\u0087\n");
        kinds.put("JPEG XL", "\u00ff\n\0\0");
        kinds.put("icon", "\0\0\u0001\0\u0001\0");
        kinds.put("PSD", "8BPS\0\u0001");
        kinds.put("PCX", "\n\u0005\u0001\b");
        kinds.put("WMF", "\u00d7\u00cd\u00c6\u009a");
        kinds.put("EMF", "\u0001\0\0\0l\0\0\0");
        kinds.put("XPM", "/* XPM */ static char * x[] = {");
        kinds.put("MVG", "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://127.0.0.1/x\"|id\")'");
        kinds.put("PostScript", "%!PS-Adobe-3.0\n(%pipe%id) (w) file");
        kinds.put("zip", "PK\u0003\u0004");
        kinds.put("empty zip", "PK\u0005\u0006");
        kinds.put("RAR", "Rar!\u001a\u0007\0");
        kinds.put("7z", "7z\u00bc\u00af'\u001c");
        kinds.put("gzip", "\u001f\u008b\b\0");
        kinds.put("xz", "\u00fd7zXZ\0");
        kinds.put("Windows program", "MZ\u0090\0\u0003\0\0\0");
        kinds.put("Linux program", "\u007fELF\u0002\u0001\u0001\0");
        kinds.put("Mac program", "\u00cf\u00fa\u00ed\u00fe");
        kinds.put("Java class", "\u00ca\u00fe\u00ba\u00be\0\0\0A");
        kinds.put("Java object", "\u00ac\u00ed\0\u0005sr");
        kinds.put("Office document of old", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
        kinds.put("RTF", "{\\rtf1{\\object\\objautlink}}");
        kinds.put("mail", "From: a@example.org\r\nContent-Type: text/html\r\n\r\n" + CANARY);
        kinds.put("shortcut", "L\0\0\0\u0001\u0014\u0002\0");
        kinds.put("help file", "ITSF\u0003\0\0\0");
        kinds.put("Flash", "FWS\t\0\0\0\0");
        kinds.put("font", "wOFF\0\u0001\0\0");
        kinds.put("CSV with a formula", "=cmd|'/c calc'!A0,1");
        kinds.put("spaces before a PDF", "   %PDF-1.7");
        kinds.put("HTML before a PDF", "<html>" + CANARY + "%PDF-1.7");
        kinds.put("half a mark of PNG", "\u0089PNG\r\n");
        kinds.put("half a mark of JPEG", "\u00ff\u00d8");
        kinds.put("zeros", "\0".repeat(64));
        kinds.forEach((about, text) -> files.add(refused(about, about + ".jpg", ascii(text), Fault.OTHER_KIND)));
    }

    private void polyglots() {
        files.add(picture("JPEG with a zip after it", "a.jpg", joined(JPEG, ZIP)));
        files.add(picture("JPEG with HTML after it", "a.html", joined(JPEG, ascii("<html>" + CANARY))));
        files.add(picture("JPEG with a JAR after it", "a.jar", joined(JPEG, ZIP, ascii("META-INF/MANIFEST.MF"))));
        files.add(picture("JPEG with a PDF after it", "a.pdf", joined(JPEG, ascii("%PDF-1.7 /JavaScript " + CANARY))));
        files.add(picture("JPEG with a program after it", "a.exe", joined(JPEG, ascii("MZ" + CANARY))));
        files.add(picture("JPEG with another after it", "a.jpg", joined(JPEG, JPEG)));
        files.add(picture(
                "JPEG with a remark that is script", "a.js", withSegment(JPEG, 0xFE, ascii("*/=1;" + CANARY + "/*"))));
        files.add(
                picture("JPEG with a remark that is PHP", "a.php", withSegment(JPEG, 0xFE, ascii("<?php " + CANARY))));
        files.add(picture(
                "JPEG that is a PDF in a remark",
                "a.pdf",
                withSegment(JPEG, 0xFE, ascii("%PDF-1.4\n1 0 obj " + CANARY))));
        for (int marker = 0xE1; marker <= 0xEF; marker++) {
            files.add(picture(
                    "JPEG with script in APP" + (marker - 0xE0),
                    "a.jpg",
                    withSegment(JPEG, marker, ascii(CANARY.repeat(50)))));
        }
        files.add(picture(
                "JPEG with script in a JFIF of its own", "a.jpg", withSegment(JPEG, 0xE0, ascii("JFXX\0" + CANARY))));
        files.add(picture("PNG with a zip after it", "a.png", joined(PNG, ZIP)));
        files.add(picture("PNG with HTML after it", "a.html", joined(PNG, ascii("<html>" + CANARY))));
        for (String name :
                List.of("tEXt", "zTXt", "iTXt", "iCCP", "eXIf", "sPLT", "hIST", "tIME", "prVt", "vpAg", "caBX")) {
            files.add(
                    picture("PNG with script in " + name, "a.png", withChunk(PNG, name, ascii("x\0\0\0\0" + CANARY))));
        }
        files.add(picture(
                "PNG that moves",
                "a.png",
                withChunk(withChunk(PNG, "fdAT", joined(new byte[4], deflated(ascii(CANARY)))), "acTL", new byte[] {
                    0, 0, 0, 2, 0, 0, 0, 0
                })));
        files.add(picture(
                "PNG with a private chunk of a megabyte",
                "a.png",
                withChunk(PNG, "ruSt", ascii(CANARY.repeat(30_000)))));
    }

    private void broken() {
        files.add(refused("nothing", "a.jpg", new byte[0], Fault.EMPTY));
        files.add(refused("nothing, called a PDF", "a.pdf", new byte[0], Fault.EMPTY));
        files.add(refused("too big", "a.jpg", Arrays.copyOf(JPEG, AttachedFile.LARGEST + 1), Fault.TOO_BIG));
        files.add(refused(
                "too big a PDF", "a.pdf", Arrays.copyOf(ascii("%PDF-1.7"), AttachedFile.LARGEST + 1), Fault.TOO_BIG));
        for (int tenth = 1; tenth < 10; tenth++) {
            files.add(refused(
                    tenth + " tenths of a JPEG", "a.jpg", part(JPEG, 0, JPEG.length * tenth / 10), Fault.NOT_WHOLE));
            files.add(refused(
                    tenth + " tenths of a PNG", "a.png", part(PNG, 0, PNG.length * tenth / 10), Fault.NOT_WHOLE));
        }
        files.add(refused("JPEG of marks alone", "a.jpg", ascii("\u00ff\u00d8\u00ff\u00d9"), Fault.UNREADABLE));
        files.add(
                refused("JPEG of FF alone", "a.jpg", ascii("\u00ff\u00d8" + "\u00ff".repeat(1_000)), Fault.NOT_WHOLE));
        files.add(refused(
                "JPEG with a segment of no length",
                "a.jpg",
                ascii("\u00ff\u00d8\u00ff\u00e0\0\0\u00ff\u00d9"),
                Fault.UNREADABLE));
        files.add(refused(
                "JPEG with a segment beyond its end",
                "a.jpg",
                ascii("\u00ff\u00d8\u00ff\u00e0\u00ff\u00ff\0"),
                Fault.NOT_WHOLE));
        files.add(refused(
                "JPEG with text for a mark",
                "a.jpg",
                ascii("\u00ff\u00d8\u00ff\u00e0\0\u0004ab" + CANARY),
                Fault.UNREADABLE));
        files.add(refused("JPEG with two frames", "a.jpg", withFrame(JPEG, frame(8, 240, 320, 3)), Fault.UNREADABLE));
        files.add(refused(
                "JPEG in four inks",
                "a.jpg",
                withFrame(ascii("\u00ff\u00d8\u00ff\u00d9"), frame(8, 240, 320, 4)),
                Fault.INKS));
        files.add(refused(
                "JPEG in two colours",
                "a.jpg",
                withFrame(ascii("\u00ff\u00d8\u00ff\u00d9"), frame(8, 240, 320, 2)),
                Fault.UNREADABLE));
        files.add(refused(
                "JPEG of twelve bits",
                "a.jpg",
                withFrame(ascii("\u00ff\u00d8\u00ff\u00d9"), frame(12, 240, 320, 3)),
                Fault.UNREADABLE));
        files.add(refused(
                "JPEG of no height",
                "a.jpg",
                withFrame(ascii("\u00ff\u00d8\u00ff\u00d9"), frame(8, 0, 320, 3)),
                Fault.UNREADABLE));
        for (int marker : new int[] {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCF, 0xDC}) {
            files.add(refused(
                    "JPEG of kind " + Integer.toHexString(marker),
                    "a.jpg",
                    withSegment(JPEG, marker, frame(8, 240, 320, 3)),
                    Fault.UNREADABLE));
        }
        files.add(refused(
                "JPEG without a frame",
                "a.jpg",
                withSegment(ascii("\u00ff\u00d8\u00ff\u00d9"), 0xDA, ascii("\u0001\u0001\0\0?\0")),
                Fault.UNREADABLE));
        files.add(refused(
                "JPEG with a frame and no scan",
                "a.jpg",
                withFrame(ascii("\u00ff\u00d8\u00ff\u00d9"), frame(8, 240, 320, 3)),
                Fault.UNREADABLE));
        files.add(refused("PNG without a head", "a.png", joined(part(PNG, 0, 8), IMAGE_END), Fault.UNREADABLE));
        files.add(refused(
                "PNG with two heads",
                "a.png",
                joined(pngHead(9, 9, 8, 2, 0), part(PNG, 8, PNG.length)),
                Fault.UNREADABLE));
        files.add(refused("PNG with no pixels", "a.png", joined(pngHead(9, 9, 8, 2, 0), IMAGE_END), Fault.UNREADABLE));
        files.add(refused("PNG of no width", "a.png", joined(pngHead(0, 9, 8, 2, 0), IMAGE_END), Fault.UNREADABLE));
        files.add(refused(
                "PNG of colours there are not",
                "a.png",
                joined(pngHead(9, 9, 8, 5, 0), chunk("IDAT", deflated(new byte[90])), IMAGE_END),
                Fault.UNREADABLE));
        files.add(refused(
                "PNG of bits there are not",
                "a.png",
                joined(pngHead(9, 9, 7, 2, 0), chunk("IDAT", deflated(new byte[900])), IMAGE_END),
                Fault.UNREADABLE));
        files.add(refused(
                "PNG of a palette without one",
                "a.png",
                joined(pngHead(9, 9, 8, 3, 0), chunk("IDAT", deflated(new byte[90])), IMAGE_END),
                Fault.UNREADABLE));
        files.add(refused(
                "PNG whose pixels are text",
                "a.png",
                joined(pngHead(9, 9, 8, 2, 0), chunk("IDAT", ascii(CANARY)), IMAGE_END),
                Fault.UNREADABLE));
        files.add(refused(
                "PNG with a chunk longer than any",
                "a.png",
                joined(part(PNG, 0, 33), ascii("\u00ff\u00ff\u00ff\u00ffIDAT"), IMAGE_END),
                Fault.NOT_WHOLE));
    }

    private static byte[] frame(int bits, int height, int width, int colours) {
        byte[] frame = new byte[6 + 3 * colours];
        frame[0] = (byte) bits;
        frame[1] = (byte) (height >> 8);
        frame[2] = (byte) height;
        frame[3] = (byte) (width >> 8);
        frame[4] = (byte) width;
        frame[5] = (byte) colours;
        return frame;
    }

    private static byte[] withFrame(byte[] jpeg, byte[] frame) {
        return withSegment(jpeg, 0xC0, frame);
    }

    private static byte[] bigPng(int width, int height, int bits, int colours, int interlace, long bytes) {
        return joined(pngHead(width, height, bits, colours, interlace), chunk("IDAT", deflatedZeros(bytes)), IMAGE_END);
    }

    private void bombs() {
        byte[] bare = ascii("\u00ff\u00d8\u00ff\u00d9");
        files.add(refused(
                "JPEG that says 65,500 by 65,500",
                "a.jpg",
                withFrame(bare, frame(8, 65_500, 65_500, 3)),
                Fault.TOO_LARGE_PICTURE));
        files.add(refused(
                "JPEG that says 30,001 by 1",
                "a.jpg",
                withFrame(bare, frame(8, 1, 30_001, 3)),
                Fault.TOO_LARGE_PICTURE));
        files.add(refused(
                "JPEG that says 7,000 by 7,000",
                "a.jpg",
                withFrame(bare, frame(8, 7_000, 7_000, 1)),
                Fault.TOO_LARGE_PICTURE));
        files.add(refused(
                "PNG that says two thousand million a side",
                "a.png",
                joined(pngHead(Integer.MAX_VALUE, Integer.MAX_VALUE, 16, 6, 0), IMAGE_END),
                Fault.TOO_LARGE_PICTURE));
        files.add(refused(
                "PNG that says less than nothing",
                "a.png",
                joined(pngHead(-1, -1, 8, 2, 0), IMAGE_END),
                Fault.TOO_LARGE_PICTURE));
        files.add(refused(
                "PNG of one row", "a.png", bigPng(40_000_000, 1, 8, 0, 0, 40_000_001), Fault.TOO_LARGE_PICTURE));
        files.add(refused(
                "PNG of 225 megapixels that packs well",
                "a.png",
                bigPng(15_000, 15_000, 8, 0, 0, BOMB),
                Fault.TOO_LARGE_PICTURE));
        files.add(picture("PNG of 40 megapixels, grey", "a.png", bigPng(8_000, 5_000, 8, 0, 0, 8_001L * 5_000)));
        files.add(picture(
                "PNG of 40 megapixels, 16 bits and see-through",
                "a.png",
                bigPng(8_000, 5_000, 16, 6, 0, 64_001L * 5_000)));
        files.add(picture("PNG of 40 megapixels, woven", "a.png", bigPng(8_000, 5_000, 8, 2, 1, 24_100L * 5_100)));
        files.add(picture(
                "PNG of 40 megapixels, as narrow as may be", "a.png", bigPng(1_360, 30_000, 8, 2, 0, 4_081L * 30_000)));
        files.add(picture("PNG with 200 MB behind its pixels", "a.png", bigPng(100, 100, 8, 0, 0, BOMB)));
        for (String name : List.of("zTXt", "iTXt", "iCCP")) {
            byte[] bomb = joined(ascii(name.equals("iTXt") ? "x\0\1\0\0\0" : "x\0\0"), deflatedZeros(BOMB));
            files.add(picture("PNG with 200 MB packed in " + name, "a.png", withChunk(PNG, name, bomb)));
        }
        byte[] many = MadePictures.progressive(64, 64);
        int scan = lastScan(many);
        byte[] again = part(many, scan, many.length - 2);
        byte[][] small = new byte[2_000][];
        Arrays.fill(small, again);
        files.add(picture(
                "JPEG of 2,000 scans, small",
                "a.jpg",
                joined(part(many, 0, many.length - 2), joined(small), part(many, many.length - 2, many.length))));
        byte[] large = MadePictures.progressive(3_000, 3_000);
        byte[][] heavy = new byte[150][];
        Arrays.fill(heavy, part(large, lastScan(large), large.length - 2));
        files.add(refused(
                "JPEG of 160 scans, large",
                "a.jpg",
                joined(part(large, 0, large.length - 2), joined(heavy), ascii("\u00ff\u00d9")),
                Fault.TOO_LARGE_PICTURE));
        files.add(picture("JPEG of 40 megapixels", "a.jpg", MadePictures.greyJpeg(8_000, 5_000)));
        files.add(picture("JPEG of one row", "a.jpg", jpeg(29_000, 8)));
        files.add(picture("JPEG in several scans", "a.jpg", MadePictures.progressive(1_800, 1_200)));
    }

    private static int lastScan(byte[] jpeg) {
        for (int at = jpeg.length - 4; at > 0; at--) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA) {
                return at;
            }
        }
        throw new AssertionError("no scan");
    }

    private void metadata() {
        for (int orientation = 0; orientation <= 9; orientation++) {
            files.add(picture(
                    "JPEG with a place, held as " + orientation, "a.jpg", MadePictures.withExif(JPEG, orientation)));
        }
        files.add(picture(
                "JPEG with a small picture in its Exif",
                "a.jpg",
                withSegment(JPEG, 0xE1, MadePictures.exif(6, false, part(JPEG, 0, JPEG.length)))));
        files.add(picture(
                "JPEG with Exif that points beyond itself",
                "a.jpg",
                withSegment(JPEG, 0xE1, ascii("Exif\0\0II*\0\u00ff\u00ff\u00ff\u007f"))));
        files.add(picture(
                "JPEG with Exif that points at itself",
                "a.jpg",
                withSegment(JPEG, 0xE1, ascii("Exif\0\0MM\0*\0\0\0\0" + "\u00ff".repeat(40)))));
        files.add(picture(
                "JPEG with a colour profile of nonsense",
                "a.jpg",
                withSegment(JPEG, 0xE2, ascii("ICC_PROFILE\0\1\1" + "\u00ff".repeat(500)))));
        files.add(picture(
                "JPEG with a colour profile in 255 parts",
                "a.jpg",
                withSegment(JPEG, 0xE2, ascii("ICC_PROFILE\0\u00ff\u00ff" + CANARY))));
        files.add(picture(
                "JPEG with XMP",
                "a.jpg",
                withSegment(JPEG, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + CANARY))));
        files.add(picture(
                "JPEG with Photoshop's own", "a.jpg", withSegment(JPEG, 0xED, ascii("Photoshop 3.0\0" + CANARY))));
        files.add(damaged(
                "JPEG with an Adobe mark of nonsense", "a.jpg", withSegment(JPEG, 0xEE, ascii("Adobe\0d\0\0\0\0\t"))));
        files.add(picture(
                "PNG with a place",
                "a.png",
                withChunk(PNG, "eXIf", part(MadePictures.exif(3, true, ascii("GPSLatitude")), 6, 60))));
        files.add(picture(
                "PNG with a palette that is see-through",
                "a.png",
                joined(
                        pngHead(9, 9, 8, 3, 0),
                        chunk("PLTE", new byte[] {0, 0, 0, 1, 1, 1}),
                        chunk("tRNS", new byte[] {0, 9}),
                        chunk("IDAT", deflated(new byte[90])),
                        IMAGE_END)));
    }

    private void names() {
        Map<String, Fault> bad = new LinkedHashMap<>();
        bad.put("", Fault.NO_NAME);
        bad.put("\0", Fault.NO_NAME);
        bad.put("\u202e\u200b\ufeff", Fault.NO_NAME);
        bad.put("folder/", Fault.NO_NAME);
        bad.put("folder\\", Fault.NO_NAME);
        bad.put("a".repeat(10_000), Fault.LONG_NAME);
        bad.put("\ud83d\ude00".repeat(200), Fault.LONG_NAME);
        bad.forEach((name, fault) ->
                files.add(refused("a name of " + name.length() + " " + fault + name.hashCode(), name, JPEG, fault)));
        for (String name : List.of(
                "../../../etc/cron.d/a.jpg",
                "..\\..\\Windows\\win.ini",
                "C:\\a.jpg",
                "file:///etc/passwd",
                "foto\u202egpj.exe",
                "foto.jpg\0.exe",
                "a\r\nSet-Cookie: b=c\r\n\r\n.jpg",
                "\"; filename=\"evil.html",
                "<img src=x onerror=alert(1)>.jpg",
                "=cmd|'/c calc'!A0",
                "CON.jpg",
                ".htaccess",
                "\u2028\u2029a.svg",
                "%00.php",
                "${jndi:ldap://127.0.0.1/a}.jpg",
                "a;b|c`id`.jpg",
                "{0}'{1}.jpg")) {
            files.add(picture("called " + name, name, JPEG));
        }
    }

    private static byte[] pdf(String objects) {
        return ascii("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + objects
                + " >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
    }

    private static byte[] packed(String dictionary, byte[] content) {
        return joined(
                ascii("%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 " + dictionary + " /Length " + content.length
                        + " >>\nstream\r\n"),
                content,
                ascii("\nendstream\nendobj\n%%EOF"));
    }

    private void pdfs() {
        byte[] script = ascii("7 0 << /S /JavaScript /JS (" + CANARY + ") >>");
        files.add(marked(
                "script when opened",
                pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
                ActiveContent.SCRIPT));
        files.add(marked(
                "script under another spelling",
                pdf("/OpenAction << /S /J#61va#53cript /JS (app.alert(1)) >>"),
                ActiveContent.SCRIPT));
        files.add(marked("script on every page", pdf("/AA << /O << /S/JavaScript/JS(1)>> >>"), ActiveContent.SCRIPT));
        files.add(marked("script by name", pdf("/Names << /JavaScript 3 0 R >>"), ActiveContent.SCRIPT));
        files.add(marked(
                "script that is packed", packed("/Filter /FlateDecode", deflated(script)), ActiveContent.SCRIPT));
        files.add(marked(
                "script packed under another spelling",
                packed("/Filter /Flate#44ecode", deflated(script)),
                ActiveContent.SCRIPT));
        files.add(marked(
                "script packed in a list of one",
                packed("/Filter [/FlateDecode]", deflated(script)),
                ActiveContent.SCRIPT));
        files.add(marked(
                "script packed twice",
                packed("/Filter [/FlateDecode /FlateDecode]", deflated(deflated(script))),
                ActiveContent.HIDDEN));
        files.add(marked(
                "script packed as figures",
                packed("/Filter /ASCIIHexDecode", ascii("37203020>")),
                ActiveContent.HIDDEN));
        files.add(marked(
                "script packed with columns",
                packed("/Filter /FlateDecode /DecodeParms << /Predictor 12 >>", deflated(script)),
                ActiveContent.HIDDEN));
        files.add(marked(
                "a packed part that breaks off",
                packed("/Filter /FlateDecode", part(deflated(script), 0, 20)),
                ActiveContent.HIDDEN));
        files.add(marked(
                "a packed part of nonsense", packed("/Filter /FlateDecode", ascii(CANARY)), ActiveContent.HIDDEN));
        files.add(marked(
                "a packed part of 200 MB", packed("/Filter /FlateDecode", deflatedZeros(BOMB)), ActiveContent.HIDDEN));
        files.add(marked(
                "packed without its type",
                ascii(new String(packed("/Filter /FlateDecode", deflated(script)), StandardCharsets.ISO_8859_1)
                        .replace("/Type /ObjStm ", "")),
                ActiveContent.SCRIPT));
        files.add(marked("a program", pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"), ActiveContent.LAUNCH));
        files.add(marked(
                "a program for Windows",
                pdf("/OpenAction << /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>"),
                ActiveContent.LAUNCH));
        files.add(marked("files inside", pdf("/Names << /EmbeddedFiles 3 0 R >>"), ActiveContent.FILES));
        files.add(marked(
                "a file pinned on a page", pdf("/Annots [<< /Subtype /FileAttachment >>]"), ActiveContent.FILES));
        files.add(marked("a PDF in a PDF", pdf("/OpenAction << /S /GoToE /T << /R /C >> >>"), ActiveContent.FILES));
        files.add(marked("a zip after it", joined(pdf(""), ZIP), ActiveContent.FILES));
        files.add(marked("HTML after it", joined(pdf(""), ascii(CANARY)), ActiveContent.FILES));
        files.add(marked("an XFA form", pdf("/AcroForm << /XFA 3 0 R >>"), ActiveContent.FORM));
        files.add(marked(
                "an XFA form with script",
                pdf("/AcroForm << /XFA [(template) 3 0 R] >> /Names << /JavaScript 4 0 R >>"),
                ActiveContent.FORM,
                ActiveContent.SCRIPT));
        files.add(marked("rich media", pdf("/Annots [<< /Subtype /RichMedia >>]"), ActiveContent.MEDIA));
        files.add(marked("a film", pdf("/Annots [<< /Subtype /Movie >>]"), ActiveContent.MEDIA));
        files.add(marked("sound", pdf("/OpenAction << /S /Sound >>"), ActiveContent.MEDIA));
        files.add(marked("a rendition", pdf("/OpenAction << /S /Rendition >>"), ActiveContent.MEDIA));
        files.add(marked(
                "a form that is sent",
                pdf("/OpenAction << /S /SubmitForm /F (http://127.0.0.1/) >>"),
                ActiveContent.SENDING));
        files.add(marked(
                "data that are fetched",
                pdf("/OpenAction << /S /ImportData /F (\\\\127.0.0.1\\a) >>"),
                ActiveContent.SENDING));
        files.add(marked(
                "another PDF that is fetched",
                pdf("/OpenAction << /S /GoToR /F (\\\\127.0.0.1\\a) >>"),
                ActiveContent.SENDING));
        files.add(marked("encrypted", pdf("/Encrypt 9 0 R"), ActiveContent.HIDDEN));
        files.add(marked("an end that is missing", ascii("%PDF-1.7\n1 0 obj\n<<")));
        files.add(marked("a mark alone", ascii("%PDF-")));
        files.add(marked("names that end nowhere", ascii("%PDF-1.7 /JavaScrip /#4 /# /" + "x".repeat(9_000) + "/")));
        files.add(marked("strokes alone", joined(ascii("%PDF-1.7"), ascii("/".repeat(1 << 20)))));
        files.add(marked("beginnings of streams alone", joined(ascii("%PDF-1.7"), ascii(">>stream\n".repeat(20_000)))));
        files.add(marked(
                "a million beginnings of streams",
                joined(ascii("%PDF-1.7"), ascii(">>stream\n".repeat(1_100_000))),
                ActiveContent.HIDDEN));
        byte[] bomb = joined(ascii("5 0 obj<</First 1/Filter/FlateDecode>>stream\n"), deflatedZeros(1 << 20));
        byte[][] bombs = new byte[5_000][];
        Arrays.fill(bombs, bomb);
        files.add(marked(
                "five thousand packed parts of a megabyte",
                joined(ascii("%PDF-1.7\n"), joined(bombs)),
                ActiveContent.HIDDEN));
        files.add(new HostileFile(
                "a PDF for a portrait",
                "a.jpg",
                pdf(""),
                Optional.of(AttachmentPurpose.PORTRAIT),
                new Becomes.Refused(Fault.NO_PICTURE)));
    }

    /** Whatever becomes of it, an answer comes of it. */
    private void damagedByChance() {
        Random chance = new Random(2018);
        for (int i = 0; i < 40; i++) {
            byte[] file = (i % 2 == 0 ? JPEG : PNG).clone();
            for (int times = 1 + chance.nextInt(20); times > 0; times--) {
                file[12 + chance.nextInt(file.length - 12)] = (byte) chance.nextInt(256);
            }
            files.add(damaged("damaged by chance, " + i, "a.jpg", file));
        }
    }
}

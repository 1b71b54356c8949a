package org.acogida.web.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** A printed paper as an answer, under a name without its ending. */
public final class PdfView implements View {
    private final String name;
    private final byte[] pdf;

    public PdfView(String name, byte[] pdf) {
        this.name = name;
        this.pdf = pdf.clone();
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(pdf.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(name + ".pdf").build().toString());
        response.getOutputStream().write(pdf);
    }
}

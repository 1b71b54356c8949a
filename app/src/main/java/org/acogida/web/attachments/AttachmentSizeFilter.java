package org.acogida.web.attachments;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.acogida.attachments.AttachedFile;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a file that is too big in words, before anything reads it. */
@Component
@Order(AttachmentSizeFilter.BEFORE_SECURITY)
class AttachmentSizeFilter extends OncePerRequestFilter {
    static final int BEFORE_SECURITY = -200;

    /** What a form takes beside its file. */
    private static final int REST = 64 << 10;

    private static final Pattern ADDRESS = Pattern.compile("/cases/[0-9a-f-]{36}/attachments");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !ADDRESS.matcher(request.getRequestURI()).matches()
                || request.getContentLengthLong() <= AttachedFile.LARGEST + REST;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", request.getRequestURI() + "?too-big");
    }
}

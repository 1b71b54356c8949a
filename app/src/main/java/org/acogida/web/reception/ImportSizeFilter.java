package org.acogida.web.reception;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers a file that is too big in words, before anything reads it; the token of its form would be read in vain. */
@Component
@Order(ImportSizeFilter.BEFORE_SECURITY)
class ImportSizeFilter extends OncePerRequestFilter {
    static final int BEFORE_SECURITY = -200;

    private static final DataSize LARGEST = DataSize.ofMegabytes(20);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().equals("/import")
                || request.getContentLengthLong() <= LARGEST.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/import?too-big");
    }
}

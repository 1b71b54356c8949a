package org.acogida.web.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import org.acogida.access.Access;
import org.acogida.access.ApiProblems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The way to the routes. Where the server answers a program before any route is asked, it says so as a problem, too, and
 * never by a page.
 */
@Configuration(proxyBeanMethods = false)
class ApiServlet {

    @Bean
    ServletRegistrationBean<Dispatch> routesOfPrograms(Routes routes, Access access, Problems problems, Clock real) {
        return new ServletRegistrationBean<>(new Dispatch(routes, access, problems, real), Route.ROOT + "/*");
    }

    @Bean
    FilterRegistrationBean<Plain> errorsOfPrograms(Problems problems) {
        FilterRegistrationBean<Plain> filter = new FilterRegistrationBean<>(new Plain(problems));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    static final class Plain extends OncePerRequestFilter {
        private final Problems problems;

        Plain(Problems problems) {
            this.problems = problems;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            if (!path.startsWith("/api/")) {
                chain.doFilter(request, response);
                return;
            }
            Reply.problem(problems.of(kind(response.getStatus()), ApiProblems.language(request)))
                    .write(response);
        }

        private static ProblemKind kind(int status) {
            return Arrays.stream(ProblemKind.values())
                    .filter(kind -> kind.status().value() == status && kind != ProblemKind.MALFORMED)
                    .findFirst()
                    .orElse(status < 500 ? ProblemKind.BAD_REQUEST : ProblemKind.FAILED);
        }
    }
}

package org.acogida.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.acogida.access.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Spanish as Mexico writes it, unless the person chose English: with {@code ?lang=en}, which the browser remembers, or in their account. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    /** The parameter of an address that chooses a language. */
    static final String NAME = "lang";

    private static final Locale SPANISH = Locale.of("es", "MX");
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(NAME) {
            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return known(value);
            }
        };
        resolver.setDefaultLocaleFunction(request -> ofTheAccount());
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieSameSite("Strict");
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    /** Templates isolate what they put into sentences, as {@link Words} does. */
    @Autowired
    void isolate(SpringTemplateEngine templates, MessageSource messages) {
        templates.setTemplateEngineMessageSource(new IsolatingMessages(messages));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            // A part that a page asks for every few seconds is in the language it names, which is remembered nowhere.
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws ServletException {
                if (!request.getRequestURI().endsWith("/now")) {
                    return super.preHandle(request, response, handler);
                }
                Locale named = known(Objects.requireNonNullElse(request.getParameter(NAME), ""));
                if (named != null) {
                    request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, named);
                }
                return true;
            }

            @Override
            protected @Nullable Locale parseLocaleValue(String value) {
                return known(value);
            }
        };
        change.setParamName(NAME);
        registry.addInterceptor(change).excludePathPatterns("/api/**");
    }

    private static @Nullable Locale known(String value) {
        return switch (Locale.forLanguageTag(value).getLanguage()) {
            case "es" -> SPANISH;
            case "en" -> Locale.UK;
            default -> null;
        };
    }

    private static Locale ofTheAccount() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof Officer officer
                        && officer.language().getLanguage().equals("en")
                ? Locale.UK
                : SPANISH;
    }
}

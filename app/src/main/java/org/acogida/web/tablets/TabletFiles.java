package org.acogida.web.tablets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The files of which a tablet's page is made. All of them have one version, which changes with any of their bytes and with any
 * word of the page, and stands in their addresses: so modules that name each other always belong together.
 */
@Configuration(proxyBeanMethods = false)
class TabletFiles implements WebMvcConfigurer {
    static final String ADDRESS = "/tablet/files/";
    private static final String PLACE = "static/tablet/";
    private static final String PICO = "/webjars/picocss__pico/css/pico.min.css";
    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(1));
    private static final int DIGITS = 16;

    private static final PathMatchingResourcePatternResolver CLASSES = new PathMatchingResourcePatternResolver();

    private final String version = reckonVersion();
    private final List<String> own = listOwn();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ADDRESS + "**")
                .addResourceLocations("classpath:/" + PLACE)
                .setCacheControl(KEPT)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
    }

    String version() {
        return version;
    }

    /** The address of one of the tablet's own files. */
    String address(String file) {
        return ADDRESS + version + "/" + file;
    }

    /** The addresses of all that the page needs, those of the desk's styles and pictures among them. */
    List<String> list(ResourceUrlProvider urls) {
        Stream<String> shared = Stream.concat(
                Stream.of(PICO, "/css/acogida.css", "/css/desk.css", "/js/keys.js"),
                names("static/img/*.svg").map(name -> "/img/" + name.substring("static/img/".length())));
        return Stream.concat(
                        own.stream().map(this::address),
                        shared.map(path ->
                                Optional.ofNullable(urls.getForLookupPath(path)).orElse(path)))
                .toList();
    }

    private static List<String> listOwn() {
        return Stream.of("*.js", "*.css", "*.svg", "*.png", "*.json", "vendor/*.js")
                .flatMap(pattern -> names(PLACE + pattern))
                .map(name -> name.substring(PLACE.length()))
                .sorted()
                .toList();
    }

    private static Stream<String> names(String pattern) {
        return find(pattern).map(file -> {
            try {
                String address = file.getURL().toString();
                return address.substring(address.lastIndexOf("static/"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Stream<Resource> find(String pattern) {
        try {
            return Stream.of(CLASSES.getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String reckonVersion() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of("static/tablet/**/*.*", "static/css/*", "templates/tablets/*", "templates/*.html", "messages*.*")
                    .flatMap(TabletFiles::find)
                    .forEach(file -> add(file, digest));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Resource file, MessageDigest digest) {
        try (InputStream bytes = new DigestInputStream(file.getInputStream(), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

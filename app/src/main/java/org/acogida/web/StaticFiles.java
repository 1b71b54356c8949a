package org.acogida.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and pictures, each with a fingerprint in its address, so that browsers may keep them. They have addresses
 * of their own: were they served from everywhere, every link of a page would be looked for among the files.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl KEPT = CacheControl.maxAge(Duration.ofDays(1));

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        add(registry, "/css", "classpath:/static/css/");
        add(registry, "/js", "classpath:/static/js/");
        add(registry, "/img", "classpath:/static/img/");
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(KEPT)
                .resourceChain(true);
    }

    private static void add(ResourceHandlerRegistry registry, String path, String place) {
        registry.addResourceHandler(path + "/**")
                .addResourceLocations(place)
                .setCacheControl(KEPT)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }
}

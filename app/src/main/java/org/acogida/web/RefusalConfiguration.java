package org.acogida.web;

import jakarta.servlet.DispatcherType;
import org.acogida.opening.Readings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the record of refusals behind the sign-in, where it is known who asks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RefusalConfiguration {

    @Bean
    FilterRegistrationBean<RefusalFilter> refusals(Readings readings) {
        FilterRegistrationBean<RefusalFilter> filter = new FilterRegistrationBean<>(new RefusalFilter(readings));
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}

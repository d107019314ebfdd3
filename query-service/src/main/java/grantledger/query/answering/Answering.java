package grantledger.query.answering;

import grantledger.format.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper, the one clock, and what every read goes through. */
@Configuration(proxyBeanMethods = false)
class Answering {

    @Bean
    JsonMapper jsonMapper() {
        return Json.mapper();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WebMvcConfigurer everyRead(List<HandlerMethodArgumentResolver> ours, List<HandlerInterceptor> gates) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.addAll(ours);
            }

            // Every parameter that is a day, whatever its method says of it; an empty one was not asked for.
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, LocalDate.class, text -> text.isEmpty() ? null : Years.day(text));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                gates.forEach(gate -> registry.addInterceptor(gate).addPathPatterns("/api/**"));
            }
        };
    }
}

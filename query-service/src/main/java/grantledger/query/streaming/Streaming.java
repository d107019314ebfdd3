package grantledger.query.streaming;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has {@link Streamed} answers sent, before anything else would take them for records. */
@Configuration(proxyBeanMethods = false)
class Streaming {

    @Bean
    WebMvcConfigurer streamedAnswers() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(all -> all.addFirst(new StreamedAnswers()));
            }
        };
    }
}

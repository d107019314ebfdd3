package grantledger.query.exporting;

import grantledger.query.reading.SnapshotPosition;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets every list be had as CSV and XLSX. */
@Configuration(proxyBeanMethods = false)
class Exporting {

    /** They come last, so that those who take anything get JSON. */
    @Bean
    WebMvcConfigurer exports(JsonMapper json, SnapshotPosition position, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(all -> {
                    all.add(new CsvAnswers(json));
                    all.add(new XlsxAnswers(json, position, clock));
                });
            }
        };
    }
}

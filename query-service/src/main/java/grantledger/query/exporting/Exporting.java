package grantledger.query.exporting;

import grantledger.query.answering.Format;
import grantledger.query.answering.Refused;
import grantledger.query.reading.SnapshotPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Lets every list be had as CSV and XLSX. */
@Configuration(proxyBeanMethods = false)
class Exporting {

    /** They come last, so that those who take anything get JSON. */
    @Bean
    WebMvcConfigurer exports(CsvText csv, JsonMapper json, SnapshotPosition position, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(all -> {
                    all.add(new CsvAnswers(csv));
                    all.add(new XlsxAnswers(json, position, clock));
                });
            }
        };
    }

    /** Refuses a spelling of CSV that there is none of, or that is asked for where no CSV would be sent. */
    @Component
    @Order(1)
    static class KnownSpelling implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            String csv = request.getParameter(Asked.CSV);
            if (csv != null && !csv.equals(Asked.EXCEL_SV)) {
                throw Refused.field(Asked.CSV, "must be " + Asked.EXCEL_SV + ", or left out");
            }
            if (csv != null && Format.wanted(request.getHeader(HttpHeaders.ACCEPT)) != Format.CSV) {
                throw Refused.field(Asked.CSV, "is for Accept: " + Format.CSV.mediaType());
            }
            return true;
        }
    }
}

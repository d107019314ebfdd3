package grantledger.query.picturing;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pictures come after every other form, so that those who take anything get JSON. */
@Configuration(proxyBeanMethods = false)
class Picturing implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.add(new SvgAnswers()));
    }
}

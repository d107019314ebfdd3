package grantledger.query.describing;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** A record within another is named after both: several reads have rows, and each has its own. */
@Configuration(proxyBeanMethods = false)
class Names extends TypeNameResolver {

    private static final String READS = "grantledger.query.";

    static {
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema()); // whatever an event says
        SpringDocUtils.getConfig().replaceWithSchema(Object.class, new Schema<>()); // a text, a number or a truth
    }

    @Bean
    static ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new Names());
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Class<?> around = type.getDeclaringClass();
        return around != null && around.getName().startsWith(READS)
                ? around.getSimpleName() + type.getSimpleName()
                : super.nameForClass(type, options);
    }
}

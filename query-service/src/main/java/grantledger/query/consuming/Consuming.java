package grantledger.query.consuming;

import grantledger.query.folding.Folding;
import grantledger.query.folding.Generations;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the consumer of the events topic. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Consuming.Settings.class)
class Consuming {

    /**
     * @param bootstrapServers of Kafka
     * @param topic of the events
     * @param group instances of one group share the partitions; they must share the database too
     * @param retryAfter how long a stopped partition rests before it is tried again
     */
    @ConfigurationProperties("grantledger.kafka")
    record Settings(
            String bootstrapServers,
            String topic,
            @DefaultValue("grantledger-query") String group,
            @DefaultValue("5s") Duration retryAfter) {}

    @Bean
    EventsTopic eventsTopic(Settings settings) {
        return new EventsTopic(settings.bootstrapServers(), settings.topic(), settings.group());
    }

    @Bean
    Generations generations(DataSource database) {
        return new Generations(database);
    }

    @Bean
    Folding servingFolding(DataSource database) {
        return Folding.intoServing(database);
    }
}

package grantledger.query.running;

import grantledger.format.brokers.BrokerAccess;
import grantledger.format.brokers.Brokers;
import grantledger.projections.consuming.ConsumerLoop;
import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.consuming.KnownPosition;
import grantledger.projections.consuming.ViewsWatch;
import grantledger.projections.history.History;
import grantledger.projections.moments.ViewsThen;
import grantledger.projections.rebuilding.Rebuilding;
import grantledger.projections.storing.Generation;
import grantledger.projections.storing.LiveFolding;
import grantledger.projections.storing.ServingViews;
import grantledger.projections.visibility.FoldedPosition;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the engine, with the views of {@link ListOfViews}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Engine.Settings.class)
class Engine {

    /**
     * @param bootstrapServers of Kafka
     * @param access how it is reached
     * @param topic of the events
     * @param group instances of one group share the partitions; they must share the database too
     * @param retryAfter how long a stopped partition rests before it is tried again
     */
    @ConfigurationProperties("grantledger.kafka")
    record Settings(
            String bootstrapServers,
            @DefaultValue BrokerAccess access,
            String topic,
            @DefaultValue("grantledger-query") String group,
            @DefaultValue("5s") Duration retryAfter) {}

    @Bean
    Brokers brokers(Settings settings) {
        return new Brokers(settings.bootstrapServers(), settings.access());
    }

    @Bean
    EventsTopic eventsTopic(Brokers brokers, Settings settings) {
        return new EventsTopic(brokers, settings.topic(), settings.group());
    }

    @Bean
    ServingViews servingViews(@Qualifier("foldingDatabase") DataSource database) {
        return new ServingViews(database, ListOfViews.ALL);
    }

    @Bean
    KnownPosition knownPosition(EventsTopic topic) {
        return new KnownPosition(topic);
    }

    @Bean
    FoldedPosition foldedPosition(ServingViews serving, KnownPosition known) {
        return new FoldedPosition(serving, known::highest);
    }

    @Bean
    ConsumerLoop consumerLoop(
            EventsTopic topic,
            @Qualifier("foldingDatabase") DataSource database,
            ServingViews serving,
            FoldedPosition folded,
            Settings settings,
            FollowedFolds followed) {
        LiveFolding folding = new LiveFolding(database, ListOfViews.ALL, Generation.SERVING, followed);
        return new ConsumerLoop(topic, serving, folding, folded, settings.retryAfter());
    }

    @Bean
    ViewsWatch viewsWatch(
            @Qualifier("foldingDatabase") DataSource database,
            ServingViews serving,
            ConsumerLoop consumer,
            KnownPosition known,
            FoldedPosition folded) {
        return new ViewsWatch(database, serving, consumer, known, folded);
    }

    @Bean
    Rebuilding rebuilding(EventsTopic topic, @Qualifier("foldingDatabase") DataSource database, Clock clock) {
        return new Rebuilding(topic, database, ListOfViews.ALL, clock);
    }

    @Bean
    History history(DataSource database) {
        return new History(database, ListOfViews.ALL);
    }

    @Bean
    ViewsThen viewsThen(@Value("${grantledger.moments.most-events}") long mostEvents) {
        return new ViewsThen(ListOfViews.ALL, mostEvents);
    }
}

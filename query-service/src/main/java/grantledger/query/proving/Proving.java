package grantledger.query.proving;

import grantledger.format.brokers.Brokers;
import grantledger.projections.consuming.EventsTopic;
import grantledger.projections.proving.KnownKeys;
import grantledger.projections.proving.ProofReader;
import grantledger.projections.proving.ProvenLog;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The second pair of eyes, and what it has found to be right. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Proving.Settings.class)
class Proving {

    /**
     * @param checkpointsTopic where the log's checkpoints are published
     * @param verifierKeys the file that names the keys by which they are believed; empty for none
     * @param recheckEvery how often some two thousand events are read again
     */
    @ConfigurationProperties("grantledger.proof")
    record Settings(
            String checkpointsTopic,
            @DefaultValue("") String verifierKeys,
            @DefaultValue("1s") Duration recheckEvery) {}

    @Bean
    KnownKeys verifierKeys(Settings settings) {
        return new KnownKeys(settings.verifierKeys().isBlank() ? null : Path.of(settings.verifierKeys()));
    }

    /** On the connections for reads. */
    @Bean
    ProvenLog provenLog(DataSource database, KnownKeys keys) {
        return new ProvenLog(database, keys);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    ProofReader proofReader(
            Brokers brokers, @Qualifier("foldingDatabase") DataSource database, KnownKeys keys, Settings settings) {
        EventsTopic checkpoints = new EventsTopic(brokers, settings.checkpointsTopic(), "unused");
        return new ProofReader(database, checkpoints, keys, settings.recheckEvery());
    }
}

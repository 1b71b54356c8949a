package org.acogida.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, AWAY",
        "57P01, AWAY",
        "57P02, AWAY",
        "57P03, AWAY",
        "53300, AWAY",
        "58030, AWAY",
        "25006, AWAY",
        "53100, FULL"
    })
    void whatTheServerSaysIsFoundBelowWhateverWrapsIt(String state, Trouble trouble) {
        SQLException said = new SQLException("said by the server", state);
        assertThat(Trouble.of(new TransactionSystemException("commit", said))).contains(trouble);
        assertThat(Trouble.of(new IllegalStateException(new DataAccessResourceFailureException("read", said))))
                .contains(trouble);
    }

    @Test
    void aPoolThatGetsNoConnectionMeansThatTheDatabaseIsAway() {
        assertThat(Trouble.of(new RuntimeException(new SQLTransientConnectionException("timed out"))))
                .contains(Trouble.AWAY);
    }

    @Test
    void aDiskThatIsFullIsSaidEvenWhenTheConnectionBreaksByIt() {
        SQLException broken = new SQLException("broken", "08006", new SQLException("no space left on device", "53100"));
        assertThat(Trouble.of(broken)).contains(Trouble.FULL);
    }

    @Test
    void aRollbackThatDoesNotGoEitherHidesNothing() {
        TransactionSystemException rollback =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(Trouble.of(rollback)).contains(Trouble.AWAY);
        rollback.initApplicationException(new RuntimeException(new SQLException("no space left on device", "53100")));
        assertThat(Trouble.of(rollback)).contains(Trouble.FULL);
    }

    @ParameterizedTest
    @CsvSource({"23505", "40001", "42601", "22P02"})
    void aFaultOfTheProgramIsNoTrouble(String state) {
        assertThat(Trouble.of(new RuntimeException(new SQLException("said by the server", state))))
                .isEmpty();
    }
}

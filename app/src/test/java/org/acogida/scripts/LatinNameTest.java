package org.acogida.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.acogida.people.BirthSpan;
import org.acogida.people.Comparison;
import org.acogida.people.Described;
import org.acogida.people.Gender;
import org.acogida.people.Likeness;
import org.acogida.people.NameWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinNameTest {

    private static Described born1985(String name) {
        return new Described(LatinName.fold(name), BirthSpan.inYear(1985), Gender.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "محمد أحمد, Mohammed Ahmed",
        "محمد أحمد, Ahmad Muhammad",
        "فاطمة الزهراء, Fatima Al-Zahra",
        "يوسف حسين, Yousef Hussein",
        "عبد الله خالد, Abdullah Khaled",
        "Иван Петров, Ivan Petrov",
        "Сергей Иванов, Sergei Ivanov",
        "王小明, Wang Xiaoming",
        "Γιώργος Παπαδόπουλος, Giorgos Papadopoulos",
        "მარიამ ბერიძე, Mariam Beridze",
        "やまだ たろう, Yamada Tarou",
        "मोहन सिंह, Mohan Singh"
    })
    void aNameIsLikeItsLatinSpelling(String written, String latin) {
        assertThat(Comparison.between(born1985(written), born1985(latin)).score())
                .isGreaterThanOrEqualTo(Likeness.LIKELY);
        assertThat(Comparison.between(born1985(latin), born1985(written)).score())
                .isGreaterThanOrEqualTo(Likeness.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({"محمد أحمد, يوسف حسين", "Иван Петров, Сергей Иванов", "محمد أحمد, Ivan Petrov", "王小明, Li Na"})
    void twoNamesOfOneScriptAreNotAlikeForThat(String one, String other) {
        assertThat(Comparison.between(born1985(one), born1985(other)).score()).isLessThan(Likeness.LIKELY);
    }

    @Test
    void lettersOfAnotherScriptAmongLatinOnesCountAsTheyLook() {
        String latin = "Perez Maria";
        String looksSo = "\u0420\u0435rez M\u0430ria";
        assertThat(looksSo).isNotEqualTo(latin);
        assertThat(LatinName.fold(looksSo)).isEqualTo(LatinName.fold(latin));
        assertThat(LatinName.fold("\u041f\u0435\u0442\u0440\u043e\u0432"))
                .as("a word of one script is read in it")
                .extracting(NameWord::text)
                .containsExactly("petrov");
    }

    @Test
    void aScriptThatNobodyWritesInLatinLettersIsKeptAsItIs() {
        List<NameWord> words = LatinName.fold("ⵎⵓⵃⴰ ᐃᓄᒃ");
        assertThat(words).hasSize(2);
        assertThat(LatinName.fold("ᐃᓄᒃ ⵎⵓⵃⴰ")).containsExactlyInAnyOrderElementsOf(words);
    }
}

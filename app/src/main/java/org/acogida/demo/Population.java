package org.acogida.demo;

import java.util.ArrayList;
import java.util.List;
import org.acogida.demo.Household.Member;
import org.acogida.procedure.Person.Sex;
import org.acogida.procedure.Role;

/** Makes the households of one sitting, so that its women, men and children come out to the person. */
final class Population {
    private static final int OLDEST_CHILD = 17;
    private static final int OLDEST_PARENT = 60;

    private final Sitting sitting;
    private final Draw draw;
    private final PeopleParts parts;
    private final List<List<Member>> groups = new ArrayList<>();
    private int women;
    private int men;
    private int children;

    private Population(Sitting sitting, Draw draw, PeopleParts parts) {
        this.sitting = sitting;
        this.draw = draw;
        this.parts = parts;
        this.women = sitting.women();
        this.men = sitting.claims() - sitting.women() - sitting.children();
        this.children = sitting.children() - sitting.alone();
    }

    /** The households of a sitting; the first of them is number {@code first}. */
    static List<Household> of(Sitting sitting, long seed, PeopleParts parts, int first) {
        Draw draw = Draw.of(seed, "sitting " + sitting.day() + " " + sitting.from());
        Population population = new Population(sitting, draw, parts);
        population.fill();
        List<Household> households = new ArrayList<>();
        int before = 0;
        for (List<Member> group : draw.shuffled(population.groups)) {
            households.add(new Household(first + households.size(), group, sitting.at(before), sitting.office()));
            before += group.size();
        }
        return households;
    }

    private void fill() {
        for (int i = 0; i < sitting.alone(); i++) {
            groups.add(List.of(people().childAlone()));
        }
        while (children > 0) {
            family(people());
        }
        for (int couples = Math.min(women / 5, men); couples > 0; couples--) {
            couple(people());
        }
        while (women > 0) {
            groups.add(List.of(people().adult(woman(), Role.SINGLE)));
        }
        for (int i = 0; i < sitting.ofUnknownAge(); i++) {
            groups.add(List.of(people().ofUnknownAge(man())));
        }
        while (men > 0) {
            groups.add(List.of(people().adult(man(), Role.SINGLE)));
        }
    }

    private People people() {
        return new People(parts, draw, sitting.day());
    }

    private Sex woman() {
        women--;
        return Sex.F;
    }

    private Sex man() {
        men--;
        return Sex.M;
    }

    private void couple(People people) {
        groups.add(List.of(people.adult(woman(), Role.HEAD), people.adult(man(), Role.PARTNER)));
    }

    private void family(People people) {
        int size = Math.min(children, 1 + draw.below(2) + draw.below(2));
        children -= size;
        int oldest = draw.between(0, OLDEST_CHILD);
        int age = Math.min(OLDEST_PARENT, Math.max(18, oldest + draw.between(17, 32)));
        List<Member> members = new ArrayList<>(parents(people, age));
        String surnames = surname(members.getLast()) + " "
                + (members.size() == 1 ? people.surname() : surname(members.getFirst()));
        for (int i = 0; i < size; i++) {
            members.add(people.child(i == 0 ? oldest : draw.between(0, oldest), surnames));
        }
        if (women > 0 && draw.chance(0.08)) {
            members.add(people.relative(woman(), Math.min(80, age + draw.between(18, 28))));
        }
        groups.add(members);
    }

    private List<Member> parents(People people, int age) {
        boolean fatherAlone = women == 0 || (men > 0 && draw.chance(0.1));
        if (fatherAlone) {
            return List.of(people.parent(man(), age, Role.HEAD, true));
        }
        boolean both = men > 0 && draw.chance(0.45);
        Member mother = people.parent(woman(), age, Role.HEAD, !both);
        return both ? List.of(mother, people.parent(man(), age + draw.below(6), Role.PARTNER, false)) : List.of(mother);
    }

    private static String surname(Member member) {
        String surnames = member.person().surnames();
        int space = surnames.indexOf(' ');
        return space < 0 ? surnames : surnames.substring(0, space);
    }
}

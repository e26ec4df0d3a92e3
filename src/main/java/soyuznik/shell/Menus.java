package soyuznik.shell;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The places and beginnings of all modules, in their order. */
@Component
public class Menus {
    private final List<Place> places;
    private final List<Beginning> beginnings;

    Menus(ObjectProvider<Place> places, ObjectProvider<Beginning> beginnings) {
        this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
        this.beginnings =
                beginnings.stream().sorted(Comparator.comparingInt(Beginning::order)).toList();
    }

    public Places places(Visitor visitor) {
        return new Places(places.stream().filter(place -> visitor.may(place.right())).toList());
    }

    List<Beginning> beginnings(Visitor visitor) {
        return beginnings.stream().filter(beginning -> visitor.may(beginning.right())).toList();
    }
}

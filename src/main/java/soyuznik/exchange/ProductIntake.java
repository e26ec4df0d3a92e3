package soyuznik.exchange;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.exchange.sheet.Row;
import soyuznik.products.ProductMaker;

/** Makes products of rows, with their groups and prices. */
// U-01
@Component
class ProductIntake implements Intake {
    private final ProductMaker products;
    private final Sightings sightings;
    private final ProductSightings assortment;
    private final Origins origins;

    ProductIntake(
            ProductMaker products,
            Sightings sightings,
            ProductSightings assortment,
            Origins origins) {
        this.products = products;
        this.sightings = sightings;
        this.assortment = assortment;
        this.origins = origins;
    }

    @Override
    public Foreseen foresee(Job job, Met met, List<Row> rows) {
        var judged = judge(job, met, rows);
        var made = judged.make().stream().map(ProductRow::row);
        return Foreseen.of(tally(judged, judged.make().size()), made, judged.known());
    }

    /** An article that somebody has given away meanwhile is known. */
    @Override
    public Tally take(Job job, Met met, List<Row> rows) {
        var judged = judge(job, met, rows);
        var by = job.viewer().user().value();
        var drafts = judged.make().stream().map(row -> row.product(by)).toList();
        var made = products.make(drafts, job.viewer(), job.cause());
        var come = new ArrayList<Origins.Come>();
        for (int i = 0; i < drafts.size(); i++) {
            var id = made.get(drafts.get(i).key());
            if (id != null) {
                come.add(new Origins.Come(judged.make().get(i).origin(), id.value()));
            }
        }
        origins.add(Kind.PRODUCTS, come, job);
        return tally(judged, come.size());
    }

    private static Tally tally(Judgement<ProductRow> judged, int made) {
        int known = judged.known().size() + judged.make().size() - made;
        return new Tally(made, known, 0, 0, judged.refused());
    }

    private Judgement<ProductRow> judge(Job job, Met met, List<Row> rows) {
        var taken =
                rows.stream()
                        .map(row -> ProductRow.read(job.cells(row), job.mapping(), job.ours()))
                        .toList();
        var good = Taken.good(taken);
        var came = good.stream().map(ProductRow::origin).toList();
        met.add(sightings.origins(Kind.PRODUCTS, came, job.viewer()).keySet());
        met.add(assortment.of(good));
        var book = new Judgement.Book<ProductRow>();
        for (var row : taken) {
            switch (row) {
                case Taken.Bad<ProductRow>(Row bad, List<Fault> why) -> book.refuse(bad, why);
                case Taken.Good<ProductRow>(ProductRow one) -> judge(one, met, book);
            }
        }
        return book.closed();
    }

    private static void judge(ProductRow row, Met met, Judgement.Book<ProductRow> book) {
        if (row.knownAs().anyMatch(met::has)) {
            book.known(row.row());
        } else {
            met.add(row.origin());
            row.standsAs().forEach(met::add);
            book.make(row);
        }
    }
}

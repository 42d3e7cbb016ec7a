//! The edition in XMP: a schema of our own, since no standard one knows a reference date.

use xmp_writer::{CustomNamespace, Namespace, RdfCollectionType, XmpWriter, pdfa::PdfAExtSchemasWriter};

use crate::document::EditionMark;

/// A name for ever that belongs to nobody's domain (RFC 9562; RFC 8141, 2.3.3).
const URI: &str = "urn:uuid:6f0c7a52-3d0b-4f0e-9b67-2f5b8a1f4c19#";
const PREFIX: &str = "figures";

/// A property of the schema.
struct Property {
    name: &'static str,
    kind: &'static str,
    description: &'static str,
}

const EDITION: Property = text("edition", "Name of the edition among those of its publisher");
const VERSION: Property = text("version", "Version of the edition: a day, month or year (ISO 8601)");
const CODE: Property = text("editionCode", "Code on the pages; changes with whatever a reader could notice");
const PERIOD: Property = text("surveyPeriod", "Period of the survey (ISO 8601 interval)");
const REFERENCE_DATES: Property = Property {
    name: "referenceDates",
    kind: "bag Text",
    description: "Reference date of each collector whose figures are shown: its name, and a date (ISO 8601) or not stated",
};

const fn text(name: &'static str, description: &'static str) -> Property {
    Property { name, kind: "Text", description }
}

/// Writes the fields of an edition.
pub(super) fn state(xmp: &mut XmpWriter, edition: &EditionMark) {
    let texts = [
        (EDITION, edition.id.as_str()),
        (VERSION, &edition.version),
        (CODE, &edition.code),
        (PERIOD, &edition.survey_period),
    ];
    for (property, value) in texts {
        xmp.element(property.name, namespace()).value(value);
    }
    let dates = edition.reference_dates.iter().map(|date| format!("{} {}", date.collector, date.date));
    let mut bag = xmp.element(REFERENCE_DATES.name, namespace()).array(RdfCollectionType::Bag);
    dates.for_each(|date| bag.element().value(date.as_str()));
}

/// Describes the schema, as PDF/A asks (ISO 19005-3, 6.6.2.3).
pub(super) fn describe(schemas: &mut PdfAExtSchemasWriter) {
    let mut schema = schemas.add_schema();
    schema.namespace(namespace());
    let mut properties = schema.properties();
    for Property { name, kind, description } in [EDITION, VERSION, CODE, PERIOD, REFERENCE_DATES] {
        properties.add_property().category(false).name(name).value_type(kind).description(description);
    }
}

fn namespace() -> Namespace<'static> {
    Namespace::Custom(Box::new(CustomNamespace::new("Edition of a publication of figures", PREFIX, URI)))
}

### Words of the pages that anybody may look at: publications, their versions, and whether a copy is one of them.

public-publications = Publications
public-none = Nothing has been released yet.
public-languages = Languages
public-feed = Feed of releases and corrections
public-not-found = There is nothing at this address
public-failed = This cannot be answered at the moment. Please try again later.
# $title is the title of a publication; links to its languages follow.
public-no-language = “{ $title }” does not exist in this language. It exists in:

## An edition, its files and its versions.

# $title is the title of the latest edition.
public-latest = The latest edition: { $title }
public-released = Released on
public-period = Period
public-formats = Formats and data
public-pdf = Accessible PDF
public-web-page = Web page
public-spreadsheet = Figures as a spreadsheet
public-versions = Versions
# $version is a number.
public-version = Version { $version }
# Each stands alone beside a version, and as the answer about a copy, before its description.
public-current = Current
    .description = Nothing has taken the place of this version.
public-superseded = Superseded
    .description = A later version has taken the place of this one.
public-withdrawn = Withdrawn
    .description = Nobody is to use this version any more.

## Whether a copy is one of ours.

public-verify = Check a copy
    .description = Whether a printed copy or a file is one of ours, whether it is current, and what was corrected since.
public-code = Edition code, as it is printed on the copy
    .description = A code says which version a copy is, and does not prove that nothing in it was changed.
public-file = Or the file itself
    .description = A PDF, a web page or a text. It is read for the answer, and not kept.
public-check = Check
public-altered = Altered
    .description = It bears our edition code, and says something else than was released.
public-not-ours = Not ours
    .description = Nothing that was released has this code or these contents.
public-not-read = Not compared
    .description = It cannot be read, or its text cannot be compared with what was released.
public-too-large = The file is too large to be checked.
# $version and $date of the version that counts now.
public-successor = Version { $version } of { $date } has taken its place.
# $code is the code of a release.
public-nearest = Did you mean { $code }?
# $file is the name of a file.
public-same-bytes = It is the released file { $file }, byte for byte.
public-saved-anew = It was saved anew. Its numbers and words agree with the release, as far as they can be read; pictures were not compared.
public-differences = What differs
# $page is a page, $what one of the sentences below.
public-page = Page { $page }: { $what }
# $stands and $released are numbers or words.
public-differs = “{ $stands }” stands where “{ $released }” was released.
public-extra = “{ $what }” stands there and was not released.
public-missing = “{ $what }” is missing.
# $stands and $released are numbers of pages, and what follows are pages.
public-pages = The number of pages is { $stands }; released were { $released }.
public-page-moved = Page { $page } is page { $released } of the release.
# $name is a file inside a PDF.
public-attachment-changed = The file { $name } inside it is not the one that was released.
public-more = Further differences: { $count }

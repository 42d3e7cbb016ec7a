### Słowa stron, które każdy może oglądać: publikacje, ich wersje i sprawdzanie egzemplarzy.

public-publications = Publikacje
public-none = Nic jeszcze nie opublikowano.
public-languages = Języki
public-feed = Kanał z nowymi wersjami i sprostowaniami
public-not-found = Pod tym adresem nic nie ma
public-failed = W tej chwili nie można na to odpowiedzieć. Prosimy spróbować później.
# $title to tytuł publikacji; potem następują odnośniki do języków.
public-no-language = Publikacji „{ $title }” nie ma w tym języku. Jest w tych:

## Wydanie, jego pliki i wersje.

# $title to tytuł najnowszego wydania.
public-latest = Najnowsze wydanie: { $title }
public-released = Opublikowano
public-period = Okres
public-formats = Formaty i dane
public-pdf = Dostępny PDF
public-web-page = Strona internetowa
public-spreadsheet = Dane jako arkusz
public-versions = Wersje
# $version to liczba.
public-version = Wersja { $version }
# Stoi obok wersji, a także jako odpowiedź o egzemplarzu przed objaśnieniem.
public-current = Aktualna
    .description = Nic nie zastąpiło tej wersji.
public-superseded = Zastąpiona
    .description = Tę wersję zastąpiła późniejsza.
public-withdrawn = Wycofana
    .description = Z tej wersji nie należy już korzystać.

## Czy egzemplarz jest nasz.

public-verify = Sprawdź egzemplarz
    .description = Czy wydruk lub plik jest nasz, czy jest aktualny i co od tego czasu sprostowano.
public-code = Kod wydania, jak jest wydrukowany na egzemplarzu
    .description = Kod mówi, która to wersja, i nie dowodzi, że niczego w niej nie zmieniono.
public-file = Albo sam plik
    .description = PDF, strona internetowa lub tekst. Plik jest czytany tylko w celu odpowiedzi i nie jest przechowywany.
public-check = Sprawdź
public-altered = Zmieniony
    .description = Ma nasz kod wydania, a mówi co innego, niż opublikowano.
public-not-ours = Nie nasz
    .description = Nic, co opublikowano, nie ma tego kodu ani tej treści.
public-not-read = Nie porównano
    .description = Nie da się go odczytać albo jego tekstu nie można porównać z opublikowanym.
public-too-large = Plik jest za duży, aby go sprawdzić.
# $version i $date wersji, która teraz obowiązuje.
public-successor = Zastąpiła ją wersja { $version } z dnia { $date }.
# $code to kod publikacji.
public-nearest = Czy chodziło o { $code }?
# $file to nazwa pliku.
public-same-bytes = To opublikowany plik { $file }, bajt w bajt.
public-saved-anew = Plik zapisano na nowo. Liczby i słowa, które da się odczytać, zgadzają się z opublikowanymi; obrazów nie porównano.
public-differences = Co się różni
# $page to strona, $what to jedno ze zdań poniżej.
public-page = Strona { $page }: { $what }
# $stands i $released to liczby lub słowa.
public-differs = „{ $stands }” stoi tam, gdzie opublikowano „{ $released }”.
public-extra = „{ $what }” tam stoi, a nie zostało opublikowane.
public-missing = Brakuje „{ $what }”.
# $stands i $released to liczby stron, a dalej numery stron.
public-pages = Liczba stron: { $stands }; opublikowano: { $released }.
public-page-moved = Strona { $page } to strona { $released } wydania.
# $name to plik w PDF.
public-attachment-changed = Plik { $name } wewnątrz nie jest tym, który opublikowano.
public-more = Dalsze różnice: { $count }

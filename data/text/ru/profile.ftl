### The profile of the programme.
###
### Figures, dates and periods are variables and bring along whatever belongs to them:
### { $people-with-migration-background } is “примерно 17,1”. A noun after a figure takes its form from it:
### one (1, 21), few (2 to 4), many (5 to 20), other (17,1).

profile-title = { -network-iq }: краткий обзор
profile-subject = К чему стремится программа поддержки «{ -programme-name }», как она устроена и кто её финансирует.
profile-keywords = { -network-iq }, { -programme-name }, программа поддержки, признание иностранных квалификаций, повышение квалификации, межкультурная компетентность, интеграция на рынке труда
profile-line = Цели программы, её структура и финансирование
# An assumption: the source states no date, and this funding round only for the new focus.
profile-version = Период финансирования { PERIOD($first-round, style: "short") }

## The purpose

# The lead, set larger: at most 45 words.
purpose-body =
    С { DATE($network-start) } года программа поддержки «{ -programme-name } (IQ)» работает над тем,
    чтобы улучшить перспективы людей с миграционным прошлым на рынке труда.

## The situation

# “Примерно вдвое чаще” says { $unemployment-ratio }; figures.toml holds the two together (twice-as-likely).
situation-body =
    В Германии живёт { $people-with-migration-background ->
        [one] { $people-with-migration-background } миллион человек
        [few] { $people-with-migration-background } миллиона человек
        [many] { $people-with-migration-background } миллионов человек
       *[other] { $people-with-migration-background } миллиона человек
    } с миграционным прошлым{"\u00A0"}— { $share-with-migration-background } населения. У многих
    иммигрантов есть профессиональная квалификация или иные свидетельства, которые здесь часто не
    признаются.

    По многим причинам иммигранты примерно вдвое чаще бывают безработными, чем люди без миграционного
    прошлого. В последние годы в Германии стало больше иммигрантов, прежде всего из стран
    Европейского союза. В то же время здесь всё острее не хватает квалифицированных кадров.
# Below the number of people: what is not said of it.
population-caption = источник и дата не указаны

## The mission

mission-kicker = Задача
mission-heading = Увидеть потенциал и использовать его
mission-body =
    Тем важнее задействовать весь потенциал, и особенно потенциал иммигрантов. В период финансирования
    { PERIOD($first-round) } добавляется новое направление: «Повышение квалификации по линии
    { -esf(form: "genitive") } в контексте Закона о признании».

## The target group

target-group-kicker = Целевая группа
target-group-heading = Для кого эта программа
target-group-body =
    В центре внимания{"\u00A0"}— люди с зарубежными профессиональными квалификациями. Цель
    программы{"\u00A0"}— чтобы они чаще, чем до сих пор, имели работу, отвечающую уровню их
    образования, причём независимо от статуса пребывания в стране.

## Perception

perception-kicker = Межкультурная компетентность
perception-heading = Больше внимания, меньше отторжения
perception-body =
    В том, как воспринимают иммигрантов, есть недостатки. Важно ясно видеть их потенциал и уменьшать
    дискриминацию: это служит многообразному обществу и помогает успешной интеграции людей с
    миграционным прошлым на рынке труда. Поэтому к главным целям по-прежнему относятся формирование
    и укрепление межкультурной компетентности { -labour-market-stakeholders(case: "genitive") }.

## The structure

state-networks-kicker = Региональные сети
state-networks-heading = На местах в каждой федеральной земле
state-networks-body =
    В регионах программу { $regional-networks ->
        [one] реализует { $regional-networks } { -regional-network }
        [few] реализуют { $regional-networks } { -regional-network(count: "plural") }
        [many] реализуют { $regional-networks } { -regional-network(case: "genitive", count: "plural") }
       *[other] реализуют { $regional-networks } { -regional-network(case: "genitive") }
    }. Каждой сетью руководит региональный координатор; в неё входят и другие практические
    подпроекты. Сети консультируют людей с иностранной квалификацией по вопросам признания и
    обучения, создают и проводят переходные курсы с учётом потребностей.

    На встречах, консультациях и тренингах они знакомят { -labour-market-stakeholders }, например, с
    особыми нуждами иммигрантов.

expertise-kicker = Экспертные центры
expertise-heading = Специальные знания для всей сети
# “Пять” says { $competence-centres }; figures.toml holds the two together (five-competence-centres).
expertise-body =
    Наряду с региональными сетями, которые они консультируют, вопросами миграции по всей Германии
    занимаются пять экспертных центров. Они создают учебные программы, инструменты и рекомендации
    для интеграции иммигрантов.

coordination-kicker = Координация
coordination-heading = Сотрудничество и передовой опыт
coordination-body =
    На федеральном уровне программу организует { -dissemination-project }. Он содействует
    сотрудничеству и передаче опыта, информирует общественность и вместе с экспертными центрами
    знакомит с результатами министерства, { -employment-agency } и специалистов. Программа тесно
    сотрудничает с проектом { -recognition-portal }, многоязычным федеральным порталом о признании
    иностранных квалификаций.

funding-kicker = Финансирование
funding-heading = Кто финансирует программу
# “Два” says { $jointly-funded-areas }, and “третье” follows; figures.toml holds them together
# (third-area-after-two).
funding-body =
    Первые два направления финансируются из средств { -bmas(case: "genitive") } и
    { -esf(form: "genitive") }. Третье направление финансируется из федеральных средств. Партнёры по
    реализации{"\u00A0"}— { -bmbf } и { -employment-agency(form: "short") }.

## Sources

profile-sources = Откуда взяты данные
profile-sources-body =
    Число региональных сетей, экспертных центров и направлений указывает
    { collector-programme }; дата при этом не названа. Для данных о людях с миграционным прошлым
    программа не называет ни источника, ни даты.

    Контакта и года издания в исходном тексте нет; период он называет только для нового направления,
    а финансирование{"\u00A0"}— по направлениям. Всё сверх этого{"\u00A0"}— допущение программы.

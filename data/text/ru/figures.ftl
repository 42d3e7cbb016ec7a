### The names of the figures that the publications in Russian show.
### The message itself: the words after the number in a box ($value decides their form).
### .name    the figure by itself, for tables and alternative texts

figure-people-with-migration-background = { $value ->
        [one] миллион человек с миграционным прошлым
        [few] миллиона человек с миграционным прошлым
        [many] миллионов человек с миграционным прошлым
       *[other] миллиона человек с миграционным прошлым
    }
    .name = Люди с миграционным прошлым

figure-share-with-migration-background = населения имеют миграционное прошлое
    .name = Доля людей с миграционным прошлым

# “By so many times higher”: reads with any number, and without the preposition before it.
figure-unemployment-ratio = во столько раз выше риск безработицы
    .name = Риск безработицы у людей с миграционным прошлым в сравнении с остальными

figure-regional-networks = { $value ->
        [one] { -regional-network }
        [few] { -regional-network(count: "plural") }
        [many] { -regional-network(case: "genitive", count: "plural") }
       *[other] { -regional-network(case: "genitive") }
    }
    .name = { -regional-network(count: "plural", letter: "capital") }

figure-competence-centres = { $value ->
        [one] { -competence-centre }
        [few] { -competence-centre(case: "genitive", count: "paucal") }
        [many] { -competence-centre(case: "genitive", count: "plural") }
       *[other] { -competence-centre(case: "genitive") }
    }
    .name = { -competence-centre(count: "plural", letter: "capital") }

figure-jointly-funded-areas = { $value ->
        [one] совместно финансируемое направление
        [few] совместно финансируемых направления
        [many] совместно финансируемых направлений
       *[other] совместно финансируемого направления
    }
    .name = Совместно финансируемые направления

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>Sixty briefs as lecturers might write them: fifteen a language, levels 3 to 8, 1 to 6 credits, three credit systems, three ways to say what the topics are.</summary>
internal static class SixtyBriefs
{
    private static readonly (string Language, string Title, string Text, string? Source)[] Courses =
    [
        ("en", "Introduction to Food Safety for Small Food Businesses", "Owners of small food businesses learn how to keep food safety under control every day.", "en-food"),
        ("en", "Survey Data for Beginners", "Learners work with survey data from raw answers to a short report.", "en-data"),
        ("en", "Digital Marketing with Social Media", "For owners of small shops. Topics: audience research, content planning, paid campaigns, measurement of results", null),
        ("en", "Project Management Basics", "How to plan and run a small project.\n- project scope\n- scheduling\n- risk management\n- stakeholder communication", null),
        ("en", "Cybersecurity for Office Staff", "Office staff learn how cybersecurity protects their work and what to do when something looks wrong.", null),
        ("en", "Renewable Energy Systems", "Topics: solar power, wind power, energy storage, grid connection, project finance", null),
        ("en", "Research Methods in Nursing", "Nurses who want to read and carry out research in nursing.", null),
        ("en", "Advanced Machine Learning", "Learners with programming experience study machine learning models, their limits and their use.", null),
        ("en", "Sustainable Tourism Planning", "Local officials plan sustainable tourism with communities.\n1. visitor flows\n2. community benefits\n3. environmental limits", null),
        ("en", "Accounting for Non-accountants", "Managers read financial statements with confidence.", null),
        ("en", "Inclusive Classroom Practice", "Teachers adapt lessons for learners with different needs.", null),
        ("en", "IoT Fundamentals", "Sensors, networks and cloud services in one small system. Topics: sensors, wireless networks, cloud services, device security", null),
        ("en", "Public Health Data Ethics", "Analysts in public health work with personal data under ethical rules.", null),
        ("en", "Leadership in Higher Education", "Heads of department reflect on leadership in higher education and plan change.", null),
        ("en", "Graduate Research Design", "Doctoral candidates design a study. Topics: research questions, theory, methods, validity", null),

        ("ms", "Keselamatan Makanan untuk Peniaga Kecil", "Kursus ini membantu peniaga kecil menjaga keselamatan makanan setiap hari.", "ms-makanan"),
        ("ms", "Perakaunan Asas untuk Perniagaan Mikro", "Peniaga mikro belajar menyimpan rekod dan membaca laporan kewangan.", "ms-perakaunan"),
        ("ms", "Pemasaran Digital", "Untuk pemilik kedai kecil. Topik: kajian pelanggan, perancangan kandungan, kempen berbayar, pengukuran hasil", null),
        ("ms", "Pengurusan Projek", "Cara merancang dan menjalankan projek kecil.\n- skop projek\n- penjadualan\n- pengurusan risiko\n- komunikasi dengan pihak berkepentingan", null),
        ("ms", "Keselamatan Siber untuk Kakitangan Pejabat", "Kakitangan pejabat belajar melindungi maklumat melalui amalan keselamatan siber.", null),
        ("ms", "Sistem Tenaga Boleh Baharu", "Topik: tenaga suria, tenaga angin, penyimpanan tenaga, sambungan grid", null),
        ("ms", "Kaedah Penyelidikan Kejururawatan", "Jururawat yang ingin membaca dan menjalankan penyelidikan kejururawatan.", null),
        ("ms", "Pengenalan kepada Pembelajaran Mesin", "Pelajar yang mempunyai asas pengaturcaraan meneroka model pembelajaran mesin.", null),
        ("ms", "Perancangan Pelancongan Lestari", "Pegawai tempatan merancang pelancongan lestari bersama komuniti.\n1. aliran pelawat\n2. manfaat komuniti\n3. had alam sekitar", null),
        ("ms", "Analisis Data Pendidikan", "Guru menggunakan data pendidikan untuk menambah baik pengajaran.", null),
        ("ms", "Amalan Bilik Darjah Inklusif", "Guru menyesuaikan pengajaran untuk pelajar dengan keperluan berbeza.", null),
        ("ms", "Asas Internet Benda", "Penderia, rangkaian dan perkhidmatan awan dalam satu sistem kecil. Topik: penderia, rangkaian tanpa wayar, perkhidmatan awan, keselamatan peranti", null),
        ("ms", "Etika Data Kesihatan Awam", "Penganalisis kesihatan awam menggunakan data peribadi mengikut peraturan etika.", null),
        ("ms", "Kepimpinan dalam Pendidikan Tinggi", "Ketua jabatan menilai kepimpinan dalam pendidikan tinggi serta merancang perubahan.", null),
        ("ms", "Reka Bentuk Penyelidikan Siswazah", "Calon doktor falsafah mereka bentuk kajian. Topik: persoalan kajian, teori, kaedah, kesahan", null),

        ("id", "Keamanan Pangan untuk Usaha Kecil", "Mata kuliah ini membantu pemilik usaha kecil menjaga keamanan pangan setiap hari.", "id-pangan"),
        ("id", "Dasar-Dasar Basis Data", "Mahasiswa membangun basis data kecil dari kebutuhan sampai kueri.", "id-basisdata"),
        ("id", "Pemasaran Digital", "Untuk pemilik toko kecil. Topik: riset pelanggan, perencanaan konten, kampanye berbayar, pengukuran hasil", null),
        ("id", "Manajemen Proyek", "Cara merencanakan dan menjalankan proyek kecil.\n- ruang lingkup proyek\n- penjadwalan\n- manajemen risiko\n- komunikasi pemangku kepentingan", null),
        ("id", "Keamanan Siber untuk Karyawan Kantor", "Karyawan kantor belajar melindungi informasi melalui keamanan siber.", null),
        ("id", "Sistem Energi Terbarukan", "Topik: energi surya, energi angin, penyimpanan energi, sambungan jaringan", null),
        ("id", "Metode Penelitian Keperawatan", "Perawat yang ingin membaca dan melakukan penelitian keperawatan.", null),
        ("id", "Pengantar Pembelajaran Mesin", "Mahasiswa dengan dasar pemrograman mempelajari model pembelajaran mesin.", null),
        ("id", "Perencanaan Pariwisata Berkelanjutan", "Pejabat daerah merencanakan pariwisata berkelanjutan bersama masyarakat.\n1. arus pengunjung\n2. manfaat bagi masyarakat\n3. batas lingkungan", null),
        ("id", "Akuntansi untuk Usaha Mikro", "Pemilik usaha mikro membaca laporan keuangan dengan percaya diri.", null),
        ("id", "Praktik Kelas Inklusif", "Guru menyesuaikan pembelajaran untuk siswa dengan kebutuhan berbeda.", null),
        ("id", "Dasar Internet untuk Segala", "Sensor, jaringan, dan layanan awan dalam satu sistem kecil. Topik: sensor, jaringan nirkabel, layanan awan, keamanan perangkat", null),
        ("id", "Etika Data Kesehatan Masyarakat", "Analis kesehatan masyarakat memakai data pribadi sesuai aturan etika.", null),
        ("id", "Kepemimpinan di Perguruan Tinggi", "Kepala departemen menilai kepemimpinan di perguruan tinggi dan merencanakan perubahan.", null),
        ("id", "Desain Penelitian Pascasarjana", "Calon doktor merancang penelitian. Topik: pertanyaan penelitian, teori, metode, validitas", null),

        ("fil", "Kaligtasan ng Pagkain para sa Maliliit na Negosyo", "Tinutulungan ng kursong ito ang mga may-ari ng maliliit na negosyo na mapanatili ang kaligtasan ng pagkain araw-araw.", "fil-pagkain"),
        ("fil", "Pamamahala ng Pananalapi sa Maliit na Negosyo", "Para sa mga may-ari ng maliit na negosyo na nais ayusin ang pamamahala ng pananalapi.", "fil-negosyo"),
        ("fil", "Digital Marketing", "Para sa mga may-ari ng tindahan. Mga paksa: pananaliksik sa kostumer, pagpaplano ng nilalaman, bayad na kampanya, pagsukat ng resulta", null),
        ("fil", "Pamamahala ng Proyekto", "Paano magplano at magpatakbo ng maliit na proyekto.\n- saklaw ng proyekto\n- iskedyul\n- pamamahala ng panganib\n- komunikasyon sa mga katuwang", null),
        ("fil", "Kaligtasan sa Internet para sa mga Kawani", "Natututo ang mga kawani ng opisina tungkol sa kaligtasan sa internet.", null),
        ("fil", "Mga Sistema ng Enerhiyang Nababago", "Mga paksa: enerhiya mula sa araw, enerhiya mula sa hangin, pag-iimbak ng enerhiya, koneksiyon sa grid", null),
        ("fil", "Mga Pamamaraan ng Pananaliksik sa Pag-aalaga", "Para sa mga nars na nais magbasa at magsagawa ng pananaliksik sa pag-aalaga.", null),
        ("fil", "Panimula sa Machine Learning", "Para sa mga mag-aaral na marunong nang mag-program at nais gumamit ng machine learning.", null),
        ("fil", "Pagpaplano ng Likas-kayang Turismo", "Para sa mga lokal na opisyal na nagpaplano ng likas-kayang turismo kasama ang komunidad.\n1. daloy ng mga bisita\n2. pakinabang ng komunidad\n3. hangganan ng kapaligiran", null),
        ("fil", "Batayang Accounting", "Para sa mga tagapamahala na nais basahin ang mga ulat sa pananalapi.", null),
        ("fil", "Pagtuturo sa Inklusibong Silid-aralan", "Para sa mga guro na may mga mag-aaral na iba-iba ang pangangailangan.", null),
        ("fil", "Mga Batayan ng Internet of Things", "Mga sensor, network at cloud sa isang maliit na sistema. Mga paksa: mga sensor, network na walang kawad, serbisyo sa cloud, seguridad ng kagamitan", null),
        ("fil", "Etika ng Datos sa Kalusugang Pampubliko", "Para sa mga tagasuri ng datos na gumagamit ng personal na impormasyon sa kalusugang pampubliko.", null),
        ("fil", "Pamumuno sa Mas Mataas na Edukasyon", "Para sa mga pinuno ng departamento na nagpaplano ng pagbabago sa mas mataas na edukasyon.", null),
        ("fil", "Disenyo ng Pananaliksik", "Para sa mga kandidato sa doktorado. Mga paksa: mga tanong sa pananaliksik, teorya, mga pamamaraan, balidasyon", null),
    ];

    private static readonly Dictionary<string, (string Framework, string[] Systems)> Home = new()
    {
        ["en"] = ("MQF", ["MY", "ECTS", "ID"]),
        ["ms"] = ("MQF", ["MY", "MY", "ECTS"]),
        ["id"] = ("KKNI", ["ID", "ID", "ECTS"]),
        ["fil"] = ("PQF", ["ECTS", "PH", "MY"]),
    };

    public static IEnumerable<CourseBrief> All => Courses.Select((course, index) => Brief(course, index % 15));

    public static CourseBrief First(string language, int index = 0) => All.Where(brief => brief.Language == language).ElementAt(index);

    private static CourseBrief Brief((string Language, string Title, string Text, string? Source) course, int index)
    {
        var (framework, systems) = Home[course.Language];
        return new()
        {
            Title = course.Title,
            Text = course.Text,
            Language = course.Language,
            Level = new(framework, 3 + index % 6),
            Credits = 1 + (index * 5 + 2) % 6,
            CreditSystem = systems[index % systems.Length],
            StatedHours = systems[index % systems.Length] == "PH" ? 54 : 0,
            Mode = (DeliveryMode)(index % 4),
            Source = course.Source is { } source ? File.ReadAllText(Path.Combine(Repository.Root, "tests", "MicroCred.Drafting.Tests", "Kit", "Sources", $"{source}.md")) : "",
        };
    }
}

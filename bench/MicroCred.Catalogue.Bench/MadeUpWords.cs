namespace MicroCred.Catalogue.Bench;

/// <summary>Words to make entries up from, by language: subjects with their field of study, and what learners do with them.</summary>
internal static class MadeUpWords
{
    public static readonly string[] Languages = ["en", "ms", "id", "fil"];

    /// <summary>Field of study, then the subject in English, Malay, Indonesian and Filipino.</summary>
    public static readonly string[][] Subjects =
    [
        ["0613", "Data Analysis", "Analisis Data", "Analisis Data", "Pagsusuri ng Datos"],
        ["0613", "Programming", "Pengaturcaraan", "Pemrograman", "Programming"],
        ["0612", "Computer Networks", "Rangkaian Komputer", "Jaringan Komputer", "Network ng Kompyuter"],
        ["0612", "Databases", "Pangkalan Data", "Basis Data", "Database"],
        ["0619", "Cybersecurity", "Keselamatan Siber", "Keamanan Siber", "Cybersecurity"],
        ["0613", "Machine Learning", "Pembelajaran Mesin", "Pembelajaran Mesin", "Machine Learning"],
        ["0613", "Game Development", "Pembangunan Permainan", "Pengembangan Gim", "Paggawa ng Laro"],
        ["0714", "Internet of Things", "Internet Benda", "Internet untuk Segala", "Internet of Things"],
        ["0542", "Statistics", "Statistik", "Statistika", "Estadistika"],
        ["0541", "Mathematics", "Matematik", "Matematika", "Matematika"],
        ["0413", "Project Management", "Pengurusan Projek", "Manajemen Proyek", "Pamamahala ng Proyekto"],
        ["0414", "Digital Marketing", "Pemasaran Digital", "Pemasaran Digital", "Digital Marketing"],
        ["0411", "Accounting", "Perakaunan", "Akuntansi", "Accounting"],
        ["0412", "Investment and Sharia Finance", "Pelaburan dan Kewangan Syariah", "Investasi dan Keuangan Syariah", "Pamumuhunan at Pananalaping Sharia"],
        ["0413", "Entrepreneurship", "Keusahawanan", "Kewirausahaan", "Pagnenegosyo"],
        ["0311", "Economics", "Ekonomi", "Ekonomi", "Ekonomiya"],
        ["0421", "Contract Law", "Undang-undang Kontrak", "Hukum Kontrak", "Batas ng Kontrata"],
        ["0111", "Teaching Online", "Pengajaran Dalam Talian", "Pengajaran Daring", "Pagtuturo Online"],
        ["0111", "Curriculum Design", "Reka Bentuk Kurikulum", "Desain Kurikulum", "Disenyo ng Kurikulum"],
        ["0114", "Assessment of Learning", "Pentaksiran Pembelajaran", "Asesmen Pembelajaran", "Pagtataya ng Pagkatuto"],
        ["0211", "Film Production", "Penerbitan Filem", "Produksi Film", "Produksiyon ng Pelikula"],
        ["0211", "Graphic Design", "Reka Bentuk Grafik", "Desain Grafis", "Disenyong Grapiko"],
        ["0231", "Mandarin", "Bahasa Mandarin", "Bahasa Mandarin", "Wikang Mandarin"],
        ["0231", "Academic Writing", "Penulisan Akademik", "Penulisan Akademik", "Akademikong Pagsulat"],
        ["0521", "Climate Change", "Perubahan Iklim", "Perubahan Iklim", "Pagbabago ng Klima"],
        ["0521", "Waste Management", "Pengurusan Sisa", "Pengelolaan Limbah", "Pamamahala ng Basura"],
        ["0713", "Solar Energy", "Tenaga Suria", "Energi Surya", "Enerhiyang Solar"],
        ["0713", "Electrical Installation", "Pemasangan Elektrik", "Instalasi Listrik", "Instalasyong Elektrikal"],
        ["0715", "Welding", "Kimpalan", "Pengelasan", "Pagwewelding"],
        ["0716", "Vehicle Maintenance", "Penyelenggaraan Kenderaan", "Perawatan Kendaraan", "Pagpapanatili ng Sasakyan"],
        ["0721", "Food Safety", "Keselamatan Makanan", "Keamanan Pangan", "Kaligtasan ng Pagkain"],
        ["0732", "Construction Safety", "Keselamatan Pembinaan", "Keselamatan Konstruksi", "Kaligtasan sa Konstruksiyon"],
        ["0811", "Rice Cultivation", "Penanaman Padi", "Budidaya Padi", "Pagtatanim ng Palay"],
        ["0831", "Aquaculture", "Akuakultur", "Akuakultur", "Akuwakultura"],
        ["0913", "Nursing Care", "Penjagaan Kejururawatan", "Asuhan Keperawatan", "Pangangalagang Nars"],
        ["0915", "Nutrition", "Pemakanan", "Gizi", "Nutrisyon"],
        ["0922", "Early Childhood Care", "Asuhan Awal Kanak-kanak", "Pengasuhan Anak Usia Dini", "Maagang Pangangalaga sa Bata"],
        ["1013", "Culinary Arts", "Seni Kulinari", "Seni Kuliner", "Sining ng Pagluluto"],
        ["1015", "Tourism", "Pelancongan", "Pariwisata", "Turismo"],
        ["1022", "Occupational Safety", "Keselamatan Pekerjaan", "Keselamatan Kerja", "Kaligtasan sa Trabaho"],
    ];

    /// <summary>Before or after the subject, in each language; <c>{0}</c> is the subject.</summary>
    public static readonly string[][] Titles =
    [
        ["Introduction to {0}", "{0} in Practice", "Advanced {0}", "{0} for Small Enterprises", "{0} Essentials", "Foundations of {0}"],
        ["Pengenalan {0}", "{0} dalam Amalan", "{0} Lanjutan", "{0} untuk Perusahaan Kecil", "Asas {0}", "Kemahiran {0}"],
        ["Pengantar {0}", "{0} dalam Praktik", "{0} Lanjut", "{0} untuk Usaha Kecil", "Dasar {0}", "Keterampilan {0}"],
        ["Panimula sa {0}", "{0} sa Praktika", "Mataas na {0}", "{0} para sa Maliit na Negosyo", "Mga Batayan ng {0}", "Kasanayan sa {0}"],
    ];

    public static readonly string[][] Verbs =
    [
        ["Explain", "Apply", "Analyse", "Evaluate", "Design", "Demonstrate", "Compare", "Prepare"],
        ["Menerangkan", "Mengaplikasikan", "Menganalisis", "Menilai", "Mereka bentuk", "Menunjukkan", "Membandingkan", "Menyediakan"],
        ["Menjelaskan", "Menerapkan", "Menganalisis", "Mengevaluasi", "Merancang", "Mendemonstrasikan", "Membandingkan", "Menyiapkan"],
        ["Naipaliliwanag", "Nagagamit", "Nasusuri", "Nasusuri nang mabuti", "Nakapagdidisenyo", "Naipakikita", "Naihahambing", "Naihahanda"],
    ];

    public static readonly string[][] Objects =
    [
        ["methods of {0}", "the risks in {0}", "a project on {0}", "standards for {0}", "a report about {0}", "tools used in {0}", "problems of {0} in the community", "the quality of {0} services"],
        ["kaedah {0}", "risiko dalam {0}", "projek tentang {0}", "piawaian bagi {0}", "laporan mengenai {0}", "alat yang digunakan dalam {0}", "masalah {0} dalam komuniti", "kualiti perkhidmatan {0}"],
        ["metode {0}", "risiko dalam {0}", "proyek tentang {0}", "standar untuk {0}", "laporan mengenai {0}", "alat yang dipakai dalam {0}", "masalah {0} di masyarakat", "mutu layanan {0}"],
        ["ang mga paraan ng {0}", "ang mga panganib sa {0}", "ang proyekto tungkol sa {0}", "ang mga pamantayan sa {0}", "ang ulat tungkol sa {0}", "ang mga kasangkapan sa {0}", "ang mga suliranin ng {0} sa komunidad", "ang kalidad ng serbisyo sa {0}"],
    ];

    public static readonly string[][] Assessments =
    [
        ["Quizzes", "Portfolio", "Practical test", "Written examination", "Project presentation"],
        ["Kuiz", "Portfolio", "Ujian amali", "Peperiksaan bertulis", "Pembentangan projek"],
        ["Kuis", "Portofolio", "Uji praktik", "Ujian tertulis", "Presentasi proyek"],
        ["Maikling pagsusulit", "Portfolio", "Praktikal na pagsubok", "Nakasulat na pagsusulit", "Presentasyon ng proyekto"],
    ];

    /// <summary>Country, language most used, framework or nothing, credit system or nothing.</summary>
    public static readonly (string Code, int Language, string? Framework, int Levels, string? Credits)[] Countries =
    [
        ("ID", 2, "KKNI", 9, "ID"), ("ID", 2, "KKNI", 9, "ID"), ("ID", 2, "KKNI", 9, "ID"), ("MY", 1, "MQF", 8, "MY"), ("MY", 0, "MQF", 8, "MY"),
        ("PH", 3, "PQF", 8, "PH"), ("PH", 0, "PQF", 8, "PH"), ("VN", 0, "VQF", 8, null), ("TH", 0, null, 0, null), ("SG", 0, null, 0, null), ("BN", 1, null, 0, null),
    ];

    public static readonly string[] Places =
    [
        "Bukit Rekaan", "Kota Contoh", "Sungai Misal", "Pulau Angan", "Lembah Uji", "Tanjung Khayal", "Bandar Cuba", "Gunung Teladan",
        "San Halimbawa", "Santa Kathang", "Bagong Likha", "Mabuhay", "Harapan Fiksi", "Karya Semu", "Nusa Contoh", "Muara Rekaan",
    ];
}

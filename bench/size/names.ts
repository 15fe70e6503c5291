import { pick } from '../../src/main/demo/random'

type NonEmpty = [string, ...string[]]
const listed = (names: string) => names.split(' ') as NonEmpty

/** Given and family names that are common where they come from; who bears both is invented. */
const peoples: [[given: NonEmpty, family: NonEmpty], ...[NonEmpty, NonEmpty][]] = [
  [listed('Alice Ben Chloe Daniel Emma Freya George Harriet Isla Jack Katie Liam Megan Noah Olivia Poppy Rhys Sophie Tom Zoë'), listed('Archer Bennett Clarke Dawson Ellis Foster Griffiths Hughes Ingram Jarvis Kerr Lowe Marsh Norris O’Brien Parry Reid Sharp Turner Wood')],
  [listed('Agnieszka Bartosz Dorota Filip Grażyna Jakub Łucja Marek Paweł Zofia'), listed('Błaszczyk Dąbrowska Gołębiowski Kamińska Lis Nowak Sikorska Wiśniewski Wójcik Żak')],
  [listed('Ana Beatriz Cátia Duarte Inês João Lourenço Mariana Rui Tomás'), listed('Almeida Barros Carvalho Gonçalves Magalhães Oliveira Pinheiro Sá Teixeira Vaz')],
  [listed('Ayşe Burak Çağla Deniz Emre Gülşen İbrahim Ömer Şule Yiğit'), listed('Aydın Çelik Doğan Güneş Kılıç Öztürk Şahin Toprak Yıldız Yılmaz')],
  [listed('Amara Chidi Efua Femi Ifeoma Kofi Ngozi Sade Tunde Yaw'), listed('Adeyemi Boateng Eze Mensah Nwosu Okafor Osei Owusu Sowande Quaye')],
  [listed('Anh Bảo Dũng Hương Khánh Linh Minh Ngọc Thảo Vân'), listed('Bùi Đặng Đỗ Hoàng Lê Ngô Nguyễn Phạm Trần Vũ')],
  [listed('Annika Björn Ebba Håkon Ingrid Jørgen Kaija Lars Maarit Søren'), listed('Åberg Berglund Dahl Ekström Haugen Koskinen Lindqvist Nygård Sørensen Øien')],
  [listed('Елена Иван Людмила Мария Николай Ольга Пётр Светлана Фёдор Юлия'), listed('Белова Волков Громова Ершов Зайцева Крылов Лебедева Морозов Орлова Соколов')],
  [listed('Αγγελική Βασίλης Δήμητρα Ελένη Θανάσης Κατερίνα Νίκος Παναγιώτα Σοφία Χρήστος'), listed('Αλεξίου Βλάχος Γεωργίου Δημητρίου Κωνσταντίνου Μακρή Νικολάου Παππάς Σταύρου Χατζής')],
  [listed('أحمد أمينة بلال خديجة زينب سلمى عمر فاطمة ليلى يوسف'), listed('الحداد الخطيب الزهراني السيد العلي النجار بركات حمدان منصور ناصر')],
  [listed('伟 芳 娜 秀英 敏 静 丽 强 磊 洋'), listed('王 李 张 刘 陈 杨 赵 黄 周 吴')],
  [listed('さくら はると ゆい 大輔 健太 翔 美咲 結衣 陽子 直樹'), listed('伊藤 加藤 吉田 佐藤 山本 小林 松本 中村 田中 渡辺')],
  [listed('민준 서연 지우 하은 도윤 예은 준호 수빈 은지 현우'), listed('강 김 박 서 윤 이 임 정 최 한')],
  [listed('अनीता अर्जुन काव्या देव नेहा प्रिया राहुल विक्रम सीमा हरि'), listed('गुप्ता जोशी देसाई नायर पटेल मेहता राव वर्मा शर्मा सिंह')],
]

/** Somebody who does not exist. */
export function personFrom(random: () => number): { givenName: string; familyName: string; phone: string; bornOn: string } {
  const [given, family] = pick(random, peoples)
  const upTo = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0')
  return {
    givenName: pick(random, given),
    familyName: pick(random, family),
    // Of the numbers that are kept free for invented people.
    phone: `020 7946 0${String(Math.floor(random() * 1000)).padStart(3, '0')}`,
    bornOn: `${1935 + Math.floor(random() * 70)}-${upTo(12)}-${upTo(28)}`,
  }
}

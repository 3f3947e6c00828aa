import { knowledgeOfPackage } from '../../../src/pipeline/extract/bundled';
import { removeNames } from '../../../src/pipeline/privacy/remove-names';
import { normalised } from '../../../src/pipeline/text/normalised';
import { languageOf } from '../../../src/pipeline/text/language';
void (async () => { const { publicNames } = await knowledgeOfPackage('data');
for (const t of ['Пра гэта сказаў ён «Нашай Ніве» ў чацвер.', 'Абмен адбыўся ў Новай Гуце на мяжы з Украінай.', 'Омбудсмен Татьяна Николаевна Москалькова передала письма, Т. Н. Москальковой помогал Д. В. Лубинец.', 'Пресс-секретарь Лукашенко Наталья Эйсмонт сообщила об этом.', 'The next swap was on July 2, he said. On Oct. 2 and Oct 3 others came.'])
 console.log(removeNames(normalised(t), languageOf(t), publicNames)); })();

import { ArgsType, type ClassType, Field } from 'type-graphql';
import { ORDER_BY, WHERE } from './words';

/** The arguments of a list: a page of it, with `where` and `orderBy`. */
export function listArgs<P extends object, W extends object, O extends object>(
  page: ClassType<P>,
  where: ClassType<W>,
  orderBy: ClassType<O>,
): ClassType<P & { where?: W | null; orderBy?: O[] | null }> {
  @ArgsType()
  class Args extends (page as ClassType<object>) {
    @Field(() => where, WHERE)
    where?: W | null;

    @Field(() => [orderBy], ORDER_BY)
    orderBy?: O[] | null;
  }
  return Args as unknown as ClassType<P & Args>;
}

import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Exchange } from '../exchange/exchange.entity';
import { MedicalService } from './medical-service.entity';

/** A medical service reported with an exchange. */
@Entity('medical_service_exchange')
@Index('ix_medical_service_exchange', ['exchangeId', 'medicalServiceId'])
export class MedicalServiceExchange {
  @PrimaryColumn({ name: 'medical_service_id', type: 'varchar', length: 40 })
  medicalServiceId: string;

  @ManyToOne(() => MedicalService, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'medical_service_id', foreignKeyConstraintName: 'fk_mse_medical_service' })
  protected medicalServiceRow?: MedicalService;

  @PrimaryColumn({ name: 'exchange_id', type: 'varchar', length: 40 })
  exchangeId: string;

  @ManyToOne(() => Exchange, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'exchange_id', foreignKeyConstraintName: 'fk_mse_exchange' })
  protected exchangeRow?: Exchange;
}

package org.decamp.mapping;

import java.util.List;

/** What every data file says about itself. */
interface MappingFile {

  /** Counts up with every change; of two files of one name the higher is used. */
  int version();

  /** Where its facts come from. */
  List<String> sources();
}
